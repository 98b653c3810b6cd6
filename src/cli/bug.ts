import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { originalPlaces } from "./original-places.ts";
import type { Terminal } from "./terminal.ts";

/** Tells that pluto itself failed: one line for the user, the stack in `.pluto/last-run.log`. */
export function tellBug(
  error: unknown,
  { argv, terminal, verbose }: { argv: readonly string[]; terminal: Terminal; verbose: boolean },
): ExitCode {
  const message = error instanceof Error ? error.message : String(error);
  const stack = originalPlaces((error instanceof Error && error.stack) || message);
  const log = writeLog(
    [`pluto ${argv.join(" ")}`, `node ${process.version} ${process.platform}`, stack, ""].join("\n"),
    terminal,
  );
  const where = log === undefined ? stack : `details: ${log}`;
  terminal.err.write(`this is a bug in pluto: ${message}\n\n  ${where}\n`);
  if (verbose && log !== undefined) terminal.err.write(`\n${stack}\n`);
  return exitCodes.bug;
}

// A folder that cannot be written must not hide the failure that was to be logged: then the stack is printed.
function writeLog(text: string, { directory }: Terminal): string | undefined {
  const folder = join(directory, ".pluto");
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "last-run.log"), text);
    return relative(directory, join(folder, "last-run.log"));
  } catch {
    return undefined;
  }
}
