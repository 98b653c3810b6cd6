/** Loads small programs from a temporary folder, for tests. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect } from "vitest";
import { Report } from "#diagnostics";
import { filesOnDisk } from "#source-files";
import type { Program } from "../front-end/front-end.ts";
import { type Expression, visitExpressions } from "../ir/index.ts";
import { typescriptFrontEnd } from "./front-end.ts";
import { dump } from "./test-dump.ts";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export interface Loaded {
  readonly folder: string;
  readonly program: Program | undefined;
  readonly report: Report;
  /** `code file:line:column-column message`, one for each diagnostic. */
  readonly found: readonly string[];
}

export type Files = Readonly<Record<string, string>>;

export function write(files: Files): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "pluto-front-end-")));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Loads a program; `full`: every module runs when an import reaches it. */
export function loadFrom(folder: string, entry = "app.ts", { full = true } = {}): Loaded {
  const report = new Report();
  const place = { entry: join(folder, entry), root: folder, files: filesOnDisk() };
  const loaded = typescriptFrontEnd.load({ ...place, report, full });
  const program = "entry" in loaded ? loaded : undefined;
  const described = () =>
    report.diagnostics.map(({ code, message, at }) => {
      const place = at ? `${at.file}:${at.start.line}:${at.start.column}-${at.end.column}` : "";
      return `${code} ${place} ${message}`;
    });
  return {
    folder,
    program,
    report,
    get found() {
      return described();
    },
  };
}

export function load(files: Files | string, { full = true } = {}): Loaded {
  return loadFrom(write(typeof files === "string" ? { "app.ts": files } : files), "app.ts", { full });
}

/** The IR of the entry's body; the program must have no mistakes. */
export function lowered(files: Files | string): string {
  const loaded = load(files);
  const text = dump(loaded.program?.entry.body ?? []);
  expect(loaded.found).toEqual([]);
  return text;
}

export function expressionsOf(program: Program | undefined): readonly Expression[] {
  const found: Expression[] = [];
  visitExpressions({ expressions: [], statements: program?.entry.body ?? [] }, (expression) => {
    found.push(expression);
    return true;
  });
  return found;
}

export function member(program: Program | undefined, name: string) {
  const found = expressionsOf(program).find((one) => one.kind === "member" && one.name === name);
  if (found?.kind !== "member") throw new Error(`no member ${name}`);
  const hint = found.hint?.();
  return { sdk: hint?.sdkClasses, classes: hint?.classes.map((one) => one.name), unknown: hint?.unknown };
}
