import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Compilation, compile } from "#compile";
import { casesBelow } from "./case-runner/compiled-case.ts";
import { type Recorded, type RunnableProgram, record } from "./fake-sdk/recorded.ts";
import { comparisonsOf, isSilent, textOf } from "./permissions/comparison.ts";

/**
 * Programs run as they are written, with an SDK that records what each handler does: whatever they do must have been
 * granted, or the program must have been told that it could not be followed.
 */
const fixtures = join(import.meta.dirname, "permissions/fixtures");
const hostile: readonly RunnableProgram[] = readdirSync(fixtures)
  .filter((file) => file.endsWith(".ts"))
  .sort()
  .map((file) => ({ title: file.slice(0, -".ts".length), entry: join(fixtures, file) }));
const cases: readonly RunnableProgram[] = casesBelow(join(import.meta.dirname, "cases"))
  .filter(({ language }) => language === "typescript")
  .map(({ name, path, entry }) => ({ title: name, entry: join(path, entry) }));

/** Cases whose programs do not run as they are: one lacks a package, one has a type that made-up requests do not fit. */
const elsewhere = ["package-missing", "dp-union-literal-key"];

const temporary = mkdtempSync(join(tmpdir(), "pluto-permissions-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** The programs lie in one folder: what one does not import belongs to another. */
const otherEntries = readdirSync(fixtures, { recursive: true, encoding: "utf8" }).map((file) =>
  join(fixtures, file),
);

const compiled = new Map<string, Compilation>();
let recorded: ReadonlyMap<string, Recorded> = new Map();

beforeAll(async () => {
  for (const { title, entry } of [...hostile, ...cases])
    compiled.set(title, await compile({ entries: [entry], otherEntries, until: "graph" }));
  const runnable = [...hostile, ...cases].filter(
    ({ title }) => hasRun(title) && !compiled.get(title)?.report.hasErrors,
  );
  recorded = await record(runnable, temporary);
}, 240_000);

function hasRun(title: string): boolean {
  return !elsewhere.includes(title);
}

test("there are many programs that are hard to follow", () => {
  expect(hostile.length).toBeGreaterThanOrEqual(80);
});

test("every program that was accepted ran, and registered what its graph has", () => {
  for (const [title, run] of recorded) {
    if ("failure" in run) throw new Error(`${title} did not run: ${run.failure}`);
    const graph = compiled.get(title)?.deduction.graph;
    expect.soft(run.resources, title).toEqual(graph?.resources.map(({ id }) => id).sort());
    expect
      .soft(run.handlers.map(({ id }) => id).sort(), title)
      .toEqual(graph?.handlers.map(({ id }) => id).sort());
  }
  expect(recorded.size).toBeGreaterThan(200);
});

test("nothing happens that was not granted, or of which it was not said that it cannot be followed", () => {
  const silent = [...recorded.keys()].filter((title) => isSilent(compiled.get(title), recorded.get(title)));
  expect(silent).toEqual([]);
});

test("the programs do something: most of what is granted is also used", () => {
  // What is granted because it is not known is told.
  const told = (title: string) =>
    compiled.get(title)?.report.diagnostics.some(({ code }) => code === "PLT1017");
  const all = [...recorded].flatMap(([title, run]) =>
    told(title) ? [] : comparisonsOf(compiled.get(title), run),
  );
  const used = all.flatMap(({ used: some }) => some).length;
  expect(used).toBeGreaterThan(10 * all.flatMap(({ more }) => more).length);
});

describe.each(hostile.map(({ title }) => title))("%s", (title) => {
  test("is granted what it needs", async () => {
    const text = textOf(compiled.get(title), recorded.get(title));
    await expect(text).toMatchFileSnapshot(`permissions/expected/${title}.txt`);
  });
});
