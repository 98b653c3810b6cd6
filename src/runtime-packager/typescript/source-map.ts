import { SourceText } from "#diagnostics";
import type { EditedText } from "../edited-text.ts";

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** A source map from an edited text to its original, as the comment that the bundler reads at a module's end. */
export function inlineSourceMap(original: SourceText, edited: EditedText): string {
  const map = {
    version: 3,
    sources: [original.file.slice(original.file.lastIndexOf("/") + 1)],
    sourcesContent: [original.text],
    names: [],
    mappings: mappings(original, edited),
  };
  const encoded = Buffer.from(JSON.stringify(map)).toString("base64");
  return `\n//# sourceMappingURL=data:application/json;base64,${encoded}`;
}

/** Segments of a line are differences to the one before; generated columns begin anew on each line. */
function mappings(original: SourceText, edited: EditedText): string {
  const generated = new SourceText(original.file, edited.text);
  const lines: string[][] = [];
  let last = { column: 1, sourceLine: 1, sourceColumn: 1 };
  for (const mark of edited.marks()) {
    const { line, column } = generated.position(mark.at);
    const source = original.position(mark.original);
    while (lines.length < line) {
      lines.push([]);
      last = { ...last, column: 1 };
    }
    const segment = [
      column - last.column,
      0,
      source.line - last.sourceLine,
      source.column - last.sourceColumn,
    ];
    lines.at(-1)?.push(segment.map(variableLength).join(""));
    last = { column, sourceLine: source.line, sourceColumn: source.column };
  }
  return lines.map((segments) => segments.join(",")).join(";");
}

/** Base 64, five bits at a time, the lowest bit of the number being its sign. */
function variableLength(value: number): string {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = "";
  do {
    const more = rest >> 5 > 0 ? 32 : 0;
    text += digits[(rest & 31) | more];
    rest >>= 5;
  } while (rest > 0);
  return text;
}

/** A bundle's map with sources named relative to the project's root, whatever the checkout's path. */
export function withStableSources(map: string, name: (source: string) => string): string {
  const parsed: { sources: string[] } = JSON.parse(map);
  return `${JSON.stringify({ ...parsed, sources: parsed.sources.map(name) })}\n`;
}
