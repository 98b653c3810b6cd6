import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** One line of `conformance.txt`, for one language. */
interface Row {
  readonly number: number;
  readonly directory: string;
  readonly language: string;
  readonly outcome: string;
  readonly diagnostics: readonly Saying[];
  readonly open: boolean;
}

/** A diagnostic by its code and the text that it underlines. */
interface Saying {
  readonly code: string;
  readonly underlined: string | undefined;
}

const severities: Readonly<Record<string, string>> = { warned: "warning", rejected: "error" };
const rows = readFileSync(join(import.meta.dirname, "conformance.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .flatMap(rowsOf);
const there = rows.filter((row) => !row.open);

function rowsOf(line: string): readonly Row[] {
  const match = /^ *(\d+) +(\S+) +(both|typescript|python) +(accepted|warned|rejected)(.*)$/.exec(line);
  if (!match) throw new Error(`conformance.txt: this is no row: ${line}`);
  const [, number = "", directory = "", languages = "", outcome = "", rest = ""] = match;
  const sayings = [...rest.matchAll(/(PLT\d{4})(?: `(.*?)`(?= {2}|$))?/g)];
  const diagnostics = sayings.map(([, code = "", underlined]) => ({ code, underlined }));
  const open = rest.endsWith("  open");
  return (languages === "both" ? ["typescript", "python"] : [languages]).map((language) => {
    return { number: Number(number), directory, language, outcome, diagnostics, open };
  });
}

function folderOf({ directory, language }: Row): string {
  return join(import.meta.dirname, "cases", directory, language);
}

/** What `diagnostics.txt` says: severity, code, and the characters above the carets. */
function sayingsIn(text: string): readonly (Saying & { readonly severity: string })[] {
  const parts = text.split(/^(?=(?:error|warning|info)\[)/m).filter((part) => part !== "");
  return parts.map((part) => {
    const [, severity = "", code = ""] = /^(\w+)\[(PLT\d{4})\]/.exec(part) ?? [];
    const [, source = "", carets = ""] = /\n([^\n]*)\n( *\| *\^+)/.exec(part) ?? [];
    return { severity, code, underlined: source.slice(carets.indexOf("^"), carets.length) || undefined };
  });
}

test("there are 192 rows, in their order", () => {
  const numbers = rows.map((row) => row.number);
  expect([...new Set(numbers)]).toEqual(Array.from({ length: 192 }, (_, index) => index + 1));
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

test("no directory stands in two rows", () => {
  const titles = rows.map((row) => `${row.directory}/${row.language}`);
  expect(new Set(titles).size).toBe(titles.length);
});

test("a row that is marked as open has no directory yet", () => {
  expect(rows.filter((row) => row.open && existsSync(folderOf(row)))).toEqual([]);
});

describe.each(there.map((row) => [`${row.number} ${row.directory}/${row.language}`, row] as const))(
  "%s",
  (_title, row) => {
    test("has its directory, and says what its row says", () => {
      expect(existsSync(join(folderOf(row), "expected/graph.json"))).toBe(true);
      const file = join(folderOf(row), "expected/diagnostics.txt");
      const said = sayingsIn(existsSync(file) ? readFileSync(file, "utf8") : "");
      const severity = severities[row.outcome];
      expect(said).toEqual(row.diagnostics.map((diagnostic) => ({ severity, ...diagnostic })));
      expect(said.length > 0).toBe(row.outcome !== "accepted");
    });
  },
);
