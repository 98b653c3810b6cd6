import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Compilation, compile } from "#compile";
import { casesBelow } from "./case-runner/compiled-case.ts";
import { type Recorded, type RunnableProgram, recordPython } from "./fake-sdk/recorded.ts";
import { comparisonsOf, isSilent, textOf } from "./permissions/comparison.ts";

/** As for TypeScript: whatever a program's handlers do was granted, or the program was told that it is not known. */
const fixtures = join(import.meta.dirname, "permissions/python");
const hostile: readonly RunnableProgram[] = readdirSync(fixtures)
  .filter((file) => file.endsWith(".py"))
  .sort()
  .map((file) => ({ title: file.slice(0, -".py".length), entry: join(fixtures, file) }));
const cases: readonly RunnableProgram[] = casesBelow(join(import.meta.dirname, "cases"))
  .filter(({ language }) => language === "python")
  .map(({ name, path, entry }) => ({ title: name, entry: join(path, entry) }));

/** Cases whose programs need a newer Python, a package, or a search path that is not there. */
const elsewhere = new Set([
  "cv-native-module",
  "lc-py-newest-syntax",
  "mf-path-alias",
  "mf-workspace-package",
]);

const otherEntries = hostile.map(({ entry }) => entry);
const compiled = new Map<string, Compilation>();
let recorded: ReadonlyMap<string, Recorded> = new Map();

beforeAll(async () => {
  for (const { title, entry } of [...hostile, ...cases])
    compiled.set(title, await compile({ entries: [entry], otherEntries, until: "graph" }));
  const runs = ({ title }: RunnableProgram) =>
    !elsewhere.has(title) && !compiled.get(title)?.report.hasErrors;
  recorded = await recordPython([...hostile, ...cases].filter(runs));
}, 240_000);

test("every program that was accepted ran, and registered what its graph has", () => {
  for (const [title, run] of recorded) {
    if ("failure" in run) throw new Error(`${title} did not run: ${run.failure}`);
    const graph = compiled.get(title)?.deduction.graph;
    expect.soft(run.resources, title).toEqual(graph?.resources.map(({ id }) => id).sort());
    expect
      .soft(run.handlers.map(({ id }) => id).sort(), title)
      .toEqual(graph?.handlers.map(({ id }) => id).sort());
  }
  expect(recorded.size).toBeGreaterThan(100);
});

test("nothing happens that was not granted, or of which it was not said that it cannot be followed", () => {
  expect([...recorded].filter(([title, run]) => isSilent(compiled.get(title), run))).toEqual([]);
});

test("the programs do something: most of what is granted is also used", () => {
  const all = [...recorded].flatMap(([title, run]) => comparisonsOf(compiled.get(title), run));
  const used = all.flatMap(({ used: some }) => some).length;
  expect(used).toBeGreaterThan(5 * all.flatMap(({ more }) => more).length);
});

describe.each(hostile.map(({ title }) => title))("%s", (title) => {
  test("is granted what it needs", async () => {
    const text = textOf(compiled.get(title), recorded.get(title));
    await expect(text).toMatchFileSnapshot(`permissions/python-expected/${title}.txt`);
  });
});
