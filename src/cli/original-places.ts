import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, resolve } from "node:path";

/** A stack whose places in `dist` are those in the sources that it was built from. */
export function originalPlaces(stack: string): string {
  return stack.replaceAll(/\/[^\s()]+\.c?js:\d+:\d+/g, (place) => {
    const [, file = "", line, column] = /^(.+):(\d+):(\d+)$/.exec(place) ?? [];
    const map = sourceMapOf(file);
    const entry = map?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !("originalSource" in entry)) return place;
    const { originalSource, originalLine, originalColumn } = entry;
    return `${resolve(dirname(file), originalSource)}:${originalLine + 1}:${originalColumn + 1}`;
  });
}

function sourceMapOf(script: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${script}.map`, "utf8")));
  } catch {
    // Node's own modules and those of packages have none.
    return undefined;
  }
}
