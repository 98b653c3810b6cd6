import { analyse, type DeduceOptions, tellAnalysis } from "../analysis.ts";
import { closingOf, sayClosing } from "../closing.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { type KeptAnswer, recorded } from "../kept-answer.ts";
import { prepareProject } from "../prepare.ts";
import type { Terminal } from "../terminal.ts";

interface DeduceContext {
  readonly options: DeduceOptions;
  readonly terminal: Terminal;
  /** Where the answer is kept for the next time. */
  readonly kept?: KeptAnswer | undefined;
}

/** `pluto deduce`: prints the graph, and with `--watch` what every edit changes in it. */
export async function deduceCommand(
  named: readonly string[],
  { options: given, terminal, kept }: DeduceContext,
): Promise<ExitCode> {
  const began = terminal.now();
  const options = { ...given, json: given.json === true || given.format === "json" };
  if (options.watch) {
    const { watchCommand } = await import("./watch.ts");
    return await watchCommand(named, { options, terminal });
  }
  const project = prepareProject(terminal, { named, options });
  if ("exitCode" in project) return project.exitCode;
  const facts = kept?.factsOf(project.root);
  const analysis = await analyse(project, { ...options, facts });
  const recording = recorded(terminal);
  tellAnalysis(analysis, { options, terminal: recording.terminal });
  const exitCode = analysis.failed ? exitCodes.programHasErrors : exitCodes.done;
  const next = nextCommands(named);
  const closing = analysis.failed ? undefined : closingOf(analysis.graph, { next, options });
  if (closing) sayClosing(closing, { terminal, began });
  const answer = { exitCode, ...recording.written(), ...(closing && { closing }) };
  kept?.keep(answer, project.files.observations());
  facts?.save();
  return exitCode;
}

function nextCommands(named: readonly string[]): string {
  const [entry, ...others] = named;
  const program = entry === undefined || others.length > 0 ? "" : ` ${entry}`;
  return `pluto run${program}, pluto generate${program} -p kubernetes --out deploy`;
}
