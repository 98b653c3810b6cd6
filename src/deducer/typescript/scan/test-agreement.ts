/** Compares what a scan finds with the syntax tree: for tests and for `npm run scan-fuzz`. */
import type { ImportRecord } from "./file-record.ts";
import { scan } from "./scan.ts";
import { type ParsedRecord, parsedRecord } from "./test-parsed-record.ts";

/** What a comparison found. */
export interface Agreement {
  /** What the scan missed, which would be missed by the analysis too; nothing must be here. */
  readonly missed: readonly string[];
  /** Whether the imports are exactly those of the tree, and not only at least these. */
  readonly exact: boolean;
}

/** Compares; nothing for a text that the compiler does not parse. */
export function agreementOn(path: string, text: string): Agreement | undefined {
  const parsed = parsedRecord(path, text);
  if (!parsed) return undefined;
  const record = scan(text.replace(/^\uFEFF/, ""), { jsx: /x$/.test(path) });
  const executes = record.executes === "anything" ? undefined : new Set(record.executes);
  return {
    missed: [
      ...parsed.imports.filter((one) => !record.imports.some((other) => covers(other, one))).map(described),
      ...parsed.renames
        .filter(([from, to]) => !record.renames.some((rename) => rename[0] === from && rename[1] === to))
        .map(([from, to]) => `rename ${from} as ${to}`),
      ...(executes ? executedBy(parsed).filter((name) => !executes.has(name)) : []).map(
        (name) => `runs ${name}`,
      ),
      ...(parsed.constructs && !record.constructs ? ["constructs"] : []),
    ],
    exact: same(parsed.imports, record.imports),
  };
}

/** The names that a record must have: what runs of what is imported, and everything where code of its own runs. */
function executedBy({ names, code, imports }: ParsedRecord): readonly string[] {
  const locals = new Set(imports.flatMap((one) => one.locals));
  const own = [...names].find((name) => code.has(name));
  return own === undefined ? [...names].filter((name) => locals.has(name)) : [`${own} of its own`];
}

/** An import that the tree has is covered by one that says as much or more. */
function covers(found: ImportRecord, wanted: ImportRecord): boolean {
  if (found.specifier !== wanted.specifier) return false;
  const asMuch = found.kind === wanted.kind || found.kind === "static";
  // Where the whole record is a guess nothing is said of names, and everything counts as running.
  return asMuch && (found.locals.length === 0 || wanted.locals.every((name) => found.locals.includes(name)));
}

function same(parsed: readonly ImportRecord[], found: readonly ImportRecord[]): boolean {
  const declared = (all: readonly ImportRecord[]) =>
    all.filter(({ kind }) => kind !== "dynamic").map(described);
  return declared(parsed).join("\n") === declared(found).join("\n");
}

function described({ kind, specifier, locals }: ImportRecord): string {
  return `${kind} ${JSON.stringify(specifier)} ${locals.join(" ")}`;
}
