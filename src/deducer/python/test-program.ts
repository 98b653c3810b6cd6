/** Lowers small programs through the front door, for tests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { type Diagnostic, Report } from "#diagnostics";
import { filesOnDisk } from "#source-files";
import type { Memory, Program } from "../front-end/front-end.ts";
import { pythonFrontEnd } from "./front-end.ts";
import { dumpStatements } from "./test-dump.ts";

/** A program of a test, and what was reported about it. */
export interface Lowered {
  readonly program: Program | undefined;
  readonly text: () => string;
  /** The diagnostics so far, each on a line. */
  readonly found: () => readonly string[];
}

interface LowerOptions {
  readonly entry?: string;
  /** What runs before this one left. */
  readonly memory?: Memory;
}

/** Writes the files to a folder of their own and lowers the entry; the folder is removed after the test. */
export function lower(
  files: Readonly<Record<string, string>> | string,
  { entry = "app.py", memory }: LowerOptions = {},
): Lowered {
  const root = mkdtempSync(join(tmpdir(), "pluto-python-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(typeof files === "string" ? { [entry]: files } : files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const report = new Report();
  const loaded = pythonFrontEnd.load({
    ...{ entry: join(root, entry), root, files: filesOnDisk(), report },
    ...(memory && { memory }),
  });
  const program = "entry" in loaded ? loaded : undefined;
  // A dump asks for every body and module: only tests that want it pay for it, and see the effect.
  return {
    program,
    found: () => report.diagnostics.map(describe),
    text: () => (program ? dumpStatements(program.entry.body) : ""),
  };
}

/** The dump of the entry's lowered statements. */
export function dump(text: string): string {
  const lowered = lower(text);
  const dumped = lowered.text();
  expect(lowered.found()).toEqual([]);
  return dumped;
}

function describe({ code, message, at, hint }: Diagnostic): string {
  return `${code} ${at?.file}:${at?.start.line}:${at?.start.column} ${message}; ${hint}`;
}
