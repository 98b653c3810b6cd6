import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { compile } from "#compile";
import { writeBundles } from "#runtime-packager";

/**
 * Programs as people write configuration. Each handler's bundle runs twice: with everything that the program mentions in its
 * environment, and with only what the graph says that it reads. It must say the same, and everything in the graph must really
 * be read.
 */
const fixtures = join(import.meta.dirname, "environment/fixtures");
const programs = readdirSync(fixtures).filter((file) => file.endsWith(".ts"));
const files = readdirSync(fixtures, { recursive: true, encoding: "utf8" });
const otherEntries = files.map((file) => join(fixtures, file));

const temporary = mkdtempSync(join(tmpdir(), "pluto-environment-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe.each(programs)("%s", (program) => {
  test("gives each handler the variables that it reads", { timeout: 60_000 }, async () => {
    const entry = join(fixtures, program);
    const { deduction, bundles, report } = await compile({ entries: [entry], otherEntries });
    expect(report.diagnostics).toEqual([]);
    const { handlers } = deduction.graph;
    const folders = await writeBundles(bundles, join(temporary, program));
    const bundleOf = new Map(
      bundles.map(({ handler }, at) => [handler, join(folders[at] ?? "", "index.mjs")]),
    );
    const all = mentionedIn(program);
    const tasks = handlers.flatMap(({ id, environment }) =>
      [all, environment].map((names) => ({ file: bundleOf.get(id), variables: valuesOf(names) })),
    );
    const results = await run(tasks);
    const found: Record<string, string> = {};
    for (const [position, { id, environment }] of handlers.entries()) {
      const [whole, given] = results.slice(2 * position);
      expect.soft(given?.answer, `${id} with what it is given`).toBe(whole?.answer);
      const unread = environment.filter((name) => !whole?.read.includes(name));
      expect.soft(unread, `${id} does not read`).toEqual([]);
      found[id.replace(/^.*#\S+ /, "")] = environment.join(" ");
    }
    await expect
      .soft(`${JSON.stringify(found, null, 2)}\n`)
      .toMatchFileSnapshot(`environment/expected/${program.replace(/\.ts$/, ".json")}`);
  });
});

/** The names in capitals of a program and of the files in its folder. */
function mentionedIn(program: string): readonly string[] {
  const folder = program.replace(/\.ts$/, "/");
  const texts = files
    .filter((file) => file === program || (file.startsWith(folder) && file.endsWith(".ts")))
    .map((file) => readFileSync(join(fixtures, file), "utf8"));
  const names = texts.join("\n").match(/\b[A-Z][A-Z0-9_]+\b/g) ?? [];
  const composed = ["ALPHA_HOST", "ALPHA_SIZE", "BETA_HOST", "BETA_SIZE", "FLAG_DARK"];
  return [...new Set([...names, ...composed])];
}

function valuesOf(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name.endsWith("URL") ? "http://given:1" : "1"]));
}

interface Run {
  readonly answer: string;
  readonly read: readonly string[];
}

function run(tasks: readonly object[]): Promise<readonly Run[]> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, "environment/run-bundles.mjs");
    const child = execFile(process.execPath, [script], (error, stdout) =>
      error ? reject(error) : resolve(JSON.parse(stdout)),
    );
    child.stdin?.end(JSON.stringify(tasks));
  });
}
