import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import type { BadProgram } from "./bad-input/bad-program.ts";
import { deepPrograms } from "./bad-input/deep.ts";
import { exponentialPrograms } from "./bad-input/exponential.ts";
import { oddEntries, oddFiles } from "./bad-input/files.ts";
import { largePrograms } from "./bad-input/large.ts";
import type { Wanted } from "./watched-compiler/outcome.ts";
import { WatchedCompiler } from "./watched-compiler/watched-compiler.ts";

const compiler = new WatchedCompiler();
const workshops = join(import.meta.dirname, "../.pluto");
mkdirSync(workshops, { recursive: true });
const workshop = mkdtempSync(join(workshops, "bad-input-"));
afterAll(async () => {
  await compiler.stop();
  rmSync(workshop, { recursive: true, force: true });
});

describe.each([
  ["a large program", largePrograms],
  ["a deep program", deepPrograms],
  ["an exponential program", exponentialPrograms],
  ["odd files", oddFiles],
])("%s", (_group, programs) => {
  test.each(programs.map((program) => [program.title, program] as const))(
    "%s",
    async (_title, program) => {
      // What a large program left behind in memory is not the next one's fault.
      if (program.until) await compiler.stop();
      const { handlers, errors, lines, faults } = await compiler.compile(wantedOf(program));
      expect(faults).toEqual([]);
      expect(errors).toEqual(program.errors ?? []);
      if (program.lines) expect(lines).toEqual(program.lines);
      if (!program.errors) expect(handlers).toHaveLength(program.handlers ?? 1);
    },
    60_000,
  );
});

test.each(oddEntries.map((odd) => [odd.title, odd] as const))(
  "%s is no entry, and the command says so",
  async (_title, { title, code, make }) => {
    const entry = join(workshop, `entry-${title.replaceAll(" ", "-")}.ts`);
    make(entry);
    const main = join(import.meta.dirname, "../src/cli/main.ts");
    const command = ["--import", "tsx", main, "deduce", entry, "--format", "json"];
    const told = await promisify(execFile)(process.execPath, command, { timeout: 30_000 }).catch(
      (error) => error,
    );
    expect(`${told.stdout}${told.stderr}`).toContain(code);
    expect(told.killed).not.toBe(true);
  },
);

function wantedOf({ title, entry = "app.ts", files = {}, prepare, until }: BadProgram): Wanted {
  const folder = join(workshop, title.replaceAll(/[^\w]+/g, "-"));
  for (const [path, text] of Object.entries({ "pluto.yaml": "name: bad\n", ...files })) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  prepare?.(folder);
  return { entry: join(folder, entry), ...(until && { until }) };
}
