import type { ExitCode } from "./exit-code.ts";
import { keptAnswer } from "./kept-answer.ts";
import type { Terminal } from "./terminal.ts";

/** Answers a command line: with what an earlier run said, where nothing changed since, or by running it. */
export async function answer(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const kept = keptAnswer(argv, terminal);
  const repeated = kept?.repeat(terminal);
  if (repeated !== undefined) return repeated;
  // Loaded now: an answer that is kept needs neither a parser for command lines nor a compiler.
  const { runCommandLine } = await import("./program.ts");
  return await runCommandLine(argv, { terminal, kept });
}
