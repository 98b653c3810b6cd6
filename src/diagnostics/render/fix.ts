import type { Diagnostic, Fix } from "../diagnostic.ts";
import type { SourceText } from "../sources.ts";

type Edit = Fix["edits"][number];

/** The repair that a machine can apply: its title, and the lines as they are then. */
export function fixLines(
  { fix }: Diagnostic,
  { sources }: { readonly sources: ReadonlyMap<string, SourceText> },
): readonly string[] {
  if (!fix) return [];
  return [
    fix.title,
    ...fix.edits.filter(isFirstOfLine).flatMap((edit) => shownLine(edit, fix.edits, sources)),
  ];
}

function isFirstOfLine({ at }: Edit, position: number, all: readonly Edit[]): boolean {
  return (
    all.findIndex((other) => other.at.file === at.file && other.at.start.line === at.start.line) === position
  );
}

/** A line with all its edits; one that spans several lines is told by the title alone. */
function shownLine(
  { at }: Edit,
  edits: readonly Edit[],
  sources: ReadonlyMap<string, SourceText>,
): readonly string[] {
  const { line } = at.start;
  const before = sources.get(at.file)?.line(line);
  const inLine = edits.filter((edit) => edit.at.file === at.file && edit.at.start.line === line);
  if (before === undefined || inLine.some((edit) => edit.at.end.line !== line)) return [];
  const after = inLine
    .toSorted((a, b) => b.at.start.column - a.at.start.column)
    .reduce(
      (text, edit) =>
        `${text.slice(0, edit.at.start.column - 1)}${edit.text}${text.slice(edit.at.end.column - 1)}`,
      before,
    );
  return [`${String(line).padStart(7)} + ${after}`];
}
