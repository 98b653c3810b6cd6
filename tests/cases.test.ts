import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { decodeArchRef, encodeArchRef } from "#arch-ref";
import { compile } from "#compile";
import { type Case, casesBelow, compileCase, sayings } from "./case-runner/compiled-case.ts";
import { loadFailures } from "./case-runner/load-bundles.ts";
import { wrongPlaces } from "./case-runner/places.ts";
import { compareHandlers } from "./case-runner/semantics.ts";

const folder = join(import.meta.dirname, "cases");
const cases = casesBelow(folder);

/** One program of each way in which a graph can depend on its surroundings: names, several files, numbering, errors. */
const moved = [
  "dg-determinism",
  "ae-no-args",
  "mf-routes-in-imported-module",
  "cv-loop-variable",
  "ct-method-call",
];
const moving = cases.filter(({ name }) => moved.includes(name));

const temporary = mkdtempSync(join(tmpdir(), "pluto-cases-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test("there are cases, in both languages", () => {
  for (const language of ["typescript", "python"])
    expect(cases.filter((one) => one.language === language).length).toBeGreaterThan(80);
  expect(moving).toHaveLength(2 * moved.length);
});

describe.each(titled(cases))("%s", (_title, one) => {
  test("gives the expected graph, plans and diagnostics", async () => {
    const produced = await compileCase(one);
    for (const [name, text] of produced.texts)
      await expect.soft(text).toMatchFileSnapshot(join(one.path, "expected", name));
    expect(leftOver(one, produced.texts)).toEqual([]);
    expect(wrongPlaces(produced.diagnostics, produced.sources)).toEqual([]);
    expect(await decodeArchRef(produced.texts.get("graph.json") ?? "")).not.toHaveProperty("errors");
  });
});

describe.each(titled(moving))("%s in another checkout", (_title, one) => {
  test("gives the same bytes", async () => {
    const elsewhere = join(temporary, one.title);
    copyBackwards(one.path, elsewhere);
    const { deduction, report } = await compile({ entries: [join(elsewhere, one.entry)], until: "graph" });
    const { texts } = await compileCase(one);
    expect(encodeArchRef(deduction.graph)).toBe(texts.get("graph.json"));
    expect(sayings(report.diagnostics, deduction.sources)).toBe(texts.get("diagnostics.txt") ?? "");
    const again = await compile({ entries: [join(elsewhere, one.entry)], until: "graph" });
    expect(encodeArchRef(again.deduction.graph)).toBe(texts.get("graph.json"));
  });
});

/** Copies a folder file by file, the last name first: a file system may list them in the order of their making. */
function copyBackwards(from: string, to: string): void {
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const path of paths.reverse()) cpSync(path, join(to, relative(from, path)));
}

/** Cases whose syntax only an interpreter reads that is newer than the one the tests have: Python 3.14. */
const tooNew = ["lc-py-newest-syntax"];

describe.each(["typescript", "python"] as const)(`the bundles of all %s cases but ${tooNew}`, (language) => {
  const loadable = cases.filter((one) => one.language === language && !tooNew.includes(one.name));
  test("load, and export a handler that can be called", async () => {
    const compiled = [];
    for (const one of loadable)
      compiled.push({ title: one.title, bundles: (await compileCase(one)).bundles });
    expect(compiled.filter(({ bundles }) => bundles.length > 0).length).toBeGreaterThan(50);
    expect(await loadFailures(compiled, { language, folder: join(temporary, language) })).toEqual([]);
  }, 120_000);
});

/** Cases whose handlers cannot run as they are written, and why. */
const notAsWritten = new Map([
  ["cv-this-arrow-accepted", "a method that is handed over loses its object, which bundles give back to it"],
  ["cv-native-module", "its package has no compiled part here"],
]);

test("the handlers of all typescript cases do in their bundles what they do as they are written", async () => {
  const programs = [];
  for (const one of cases.filter(
    ({ language, name }) => language === "typescript" && !notAsWritten.has(name),
  )) {
    const { bundles } = await compileCase(one);
    if (bundles.length > 0) programs.push({ title: one.title, entry: join(one.path, one.entry), bundles });
  }
  const { compared, differences } = await compareHandlers(programs, join(temporary, "as-written"));
  expect(compared).toBeGreaterThan(150);
  expect(differences).toEqual([]);
}, 120_000);

function titled(some: readonly Case[]): (readonly [string, Case])[] {
  return some.map((one) => [one.title, one]);
}

/** Expected files that the run no longer produces; `npm run accept` removes them. */
function leftOver(one: Case, produced: ReadonlyMap<string, string>): readonly string[] {
  const expected = join(one.path, "expected");
  const names = existsSync(expected) ? readdirSync(expected).filter((name) => !produced.has(name)) : [];
  if (expect.getState().snapshotState.snapshotUpdateState !== "all") return names;
  for (const name of names) rmSync(join(expected, name));
  return [];
}
