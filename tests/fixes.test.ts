import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { compile } from "#compile";
import { type Fix, SourceText, type Span } from "#diagnostics";
import { type Case, casesBelow } from "./case-runner/compiled-case.ts";

const cases = casesBelow(join(import.meta.dirname, "cases"));
const temporary = mkdtempSync(join(tmpdir(), "pluto-fixes-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const fixable = cases.filter(({ path }) => {
  const said = read(join(path, "expected/diagnostics.txt"));
  return /^ {2}fix: /m.test(said);
});

test("there are fixes, in both languages", () => {
  for (const language of ["typescript", "python"])
    expect(fixable.filter((one) => one.language === language).length).toBeGreaterThan(4);
});

describe.each(fixable.map((one) => [one.title, one] as const))("%s", (_title, one) => {
  test("every fix makes its diagnostic go away, and nothing else go wrong", async () => {
    const before = await diagnosticsOf(one, one.path);
    const repaired = before.filter(({ fix }) => fix);
    expect(repaired.length).toBeGreaterThan(0);
    for (const { fix, code } of repaired) {
      const folder = mkdtempSync(join(temporary, "case-"));
      cpSync(one.path, folder, { recursive: true });
      if (fix) apply(fix, folder);
      const after = await diagnosticsOf(one, folder);
      const others = before
        .filter((diagnostic) => diagnostic.fix !== fix)
        .map((diagnostic) => diagnostic.code);
      expect({ code, after: after.map((diagnostic) => diagnostic.code) }).toEqual({ code, after: others });
    }
  });
});

async function diagnosticsOf({ entry }: Case, folder: string) {
  const { report } = await compile({ entries: [join(folder, entry)], until: "bundles" });
  return report.diagnostics;
}

/** Later edits first, so that those before stay where they are. */
function apply({ edits }: Fix, folder: string): void {
  for (const file of new Set(edits.map(({ at }) => at.file))) {
    const source = new SourceText(file, readFileSync(join(folder, file), "utf8"));
    const own = edits
      .filter(({ at }) => at.file === file)
      .map(({ at, text }) => ({ ...rangeOf(source, at), text }));
    const text = own
      .toSorted((a, b) => b.start - a.start)
      .reduce((whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end), source.text);
    writeFileSync(join(folder, file), text);
  }
}

function rangeOf({ text }: SourceText, { start, end }: Span) {
  const lines = text.split("\n");
  const offset = ({ line, column }: Span["start"]) =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return { start: offset(start), end: offset(end) };
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
