import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Handler } from "#arch-ref";
import { type Compilation, compile } from "#compile";
import { casesBelow } from "./case-runner/compiled-case.ts";
import { type Recorded, type RunnableProgram, record } from "./fake-sdk/recorded.ts";

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
  const silent = [...recorded.keys()].filter((title) => {
    const missed = comparisonsOf(title).flatMap(({ missing }) => missing);
    return missed.length > 0 && !codesOf(title).some((code) => code === "PLT1017" || code === "PLT1018");
  });
  expect(silent).toEqual([]);
});

test("the programs do something: most of what is granted is also used", () => {
  const all = [...recorded.keys()].flatMap(comparisonsOf);
  const used = all.flatMap(({ used: some }) => some).length;
  expect(used).toBeGreaterThan(10 * all.flatMap(({ more }) => more).length);
});

describe.each(hostile.map(({ title }) => title))("%s", (title) => {
  test("is granted what it needs", async () => {
    const { report } = compiled.get(title) ?? {};
    const sayings = (report?.diagnostics ?? []).map(
      ({ code, severity, message, at }) => `${severity} ${code} in line ${at?.start.line}: ${message}`,
    );
    const text = [...comparisonsOf(title).flatMap(linesOf), ...sayings].join("\n");
    await expect(`${text}\n`).toMatchFileSnapshot(`permissions/expected/${title}.txt`);
  });
});

interface Comparison {
  readonly id: string;
  readonly used: readonly string[];
  /** Granted, and not seen in any of the runs. */
  readonly more: readonly string[];
  /** Done, and not granted. */
  readonly missing: readonly string[];
}

function comparisonsOf(title: string): readonly Comparison[] {
  const run = recorded.get(title);
  const did = new Map(run && "handlers" in run ? run.handlers.map((handler) => [handler.id, handler]) : []);
  return (compiled.get(title)?.deduction.graph.handlers ?? []).map((handler) => {
    const granted = grantsOf(handler);
    const { accesses = [], reads = [] } = did.get(handler.id) ?? {};
    const done = [...accesses, ...reads];
    return {
      id: handler.id,
      used: granted.filter((grant) => done.includes(grant)),
      more: granted.filter((grant) => !done.includes(grant)),
      missing: done.filter((one) => !granted.includes(one)),
    };
  });
}

function grantsOf({ accesses, reads }: Handler): readonly string[] {
  return [
    ...accesses.flatMap(({ resource, operations }) =>
      operations.map((operation) => `${resource} ${operation}`),
    ),
    ...reads.map(({ resource, property }) => `${resource} ${property}`),
  ];
}

function linesOf({ id, used, more, missing }: Comparison): readonly string[] {
  const line = (what: string, grants: readonly string[]) =>
    grants.length > 0 ? [`  ${what}: ${grants.join(", ")}`] : [];
  return [
    id,
    ...line("granted and used", used),
    ...line("granted, never seen", more),
    ...line("not granted", missing),
  ];
}

function codesOf(title: string): readonly string[] {
  return (compiled.get(title)?.report.diagnostics ?? []).map(({ code }) => code);
}
