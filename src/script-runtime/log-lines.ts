import type { Readable } from "node:stream";

/** Where a handler printed. */
export type LogStream = "stdout" | "stderr";

/** A longer line is passed on in parts. */
const longestLine = 64 * 1024;

/** Calls back with every line that a stream brings, without its line break. */
export function readLines(stream: Readable, onLine: (line: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line.replace(/\r$/, ""));
    for (; rest.length > longestLine; rest = rest.slice(longestLine)) onLine(rest.slice(0, longestLine));
  });
  stream.on("end", () => {
    if (rest) onLine(rest);
  });
}
