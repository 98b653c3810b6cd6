import type { Deduction } from "#arch-ref";
import type { Diagnostic, Span } from "#diagnostics";

/** Codes that are about a file as a whole, or about none. */
const aboutFiles = new Set(["PLT1016", "PLT1020", "PLT1035"]);

/** What is wrong with the places of diagnostics: none, outside of its text, backwards, all of a file, or told twice. */
export function wrongPlaces(
  diagnostics: readonly Diagnostic[],
  sources: Deduction["sources"],
): readonly string[] {
  const places = diagnostics.map(({ code, at }) => `${code} ${JSON.stringify(at)}`);
  return [
    ...diagnostics.flatMap(({ code, at, related = [] }) => [
      ...(at ? wrongSpan(at, sources) : ["no place"]).map((what) => `${code}: ${what}`),
      ...related.flatMap((other) => wrongSpan(other.at, sources).map((what) => `${code}, related: ${what}`)),
      ...(at && !aboutFiles.has(code) && isWhole(at, sources) ? [`${code}: all of a file`] : []),
    ]),
    ...places
      .filter((place, position) => places.indexOf(place) !== position)
      .map((place) => `twice: ${place}`),
  ];
}

function wrongSpan({ file, start, end }: Span, sources: Deduction["sources"]): readonly string[] {
  const text = sources.get(file)?.text;
  if (text === undefined) return [`${file} is no file of the program`];
  const lines = text.split(/\r\n|\r|\n/);
  const inside = ({ line, column }: Span["start"]) =>
    line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1;
  const forwards = end.line > start.line || (end.line === start.line && end.column >= start.column);
  return [
    ...(inside(start) && inside(end) ? [] : [`outside of ${file}`]),
    ...(forwards ? [] : [`ends before it begins`]),
  ];
}

function isWhole({ file, start, end }: Span, sources: Deduction["sources"]): boolean {
  const lines = sources.get(file)?.text.trimEnd().split("\n") ?? [];
  return lines.length > 1 && start.line === 1 && start.column === 1 && end.line >= lines.length;
}
