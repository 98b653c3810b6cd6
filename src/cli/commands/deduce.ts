import { type ArchRef, drawMermaid, drawTree, encodeDeduction } from "#arch-ref";
import { type Closing, closingOf, sayClosing } from "../closing.ts";
import { annotateFindings, type CommonOptions, type Findings, tellFindings } from "../conversation.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { type KeptAnswer, recorded } from "../kept-answer.ts";
import { drawOptions } from "../paint.ts";
import { type Project, prepareProject } from "../prepare.ts";
import type { Terminal } from "../terminal.ts";

/** The options of `deduce` and `graph`. */
export interface DeduceOptions extends CommonOptions {
  readonly format: "tree" | "mermaid" | "json" | "github";
  /** Show the local graphs too. */
  readonly local?: boolean;
}

interface DeduceContext {
  readonly options: DeduceOptions;
  readonly terminal: Terminal;
  /** Where the answer is kept for the next time. */
  readonly kept?: KeptAnswer | undefined;
}

/** `pluto deduce`: prints the graph. */
export async function deduceCommand(
  named: readonly string[],
  { options: given, terminal, kept }: DeduceContext,
): Promise<ExitCode> {
  const began = terminal.now();
  const options = { ...given, json: given.json === true || given.format === "json" };
  const project = prepareProject(terminal, { named, options });
  if ("exitCode" in project) return project.exitCode;
  const recording = recorded(terminal);
  const told = await deduceAndTell(project, { options, terminal: recording.terminal, named });
  if (told.closing) sayClosing(told.closing, { terminal, began });
  kept?.keep({ ...told, ...recording.written() }, project.files.observations());
  return told.exitCode;
}

async function deduceAndTell(
  { entries, files, configuration }: Project,
  context: DeduceContext & { readonly named: readonly string[] },
): Promise<{ readonly exitCode: ExitCode; readonly closing?: Closing }> {
  const { options, terminal, named } = context;
  const { compile } = await import("#compile");
  const { strict } = configuration;
  const request = { entries, files, strict, locals: options.local === true, until: "graph" } as const;
  const { deduction, report } = await compile(request);
  const findings: Findings = { ...deduction, diagnostics: report.diagnostics };
  const { graph } = deduction;
  if (options.json) terminal.out.write(encodeDeduction({ graph, diagnostics: report.diagnostics }));
  else if (options.format === "github") annotateFindings(terminal, findings);
  else terminal.out.write(picture(graph, { format: options.format, terminal }));
  if (!options.json && options.format !== "github") tellFindings(terminal, findings);
  if (report.hasErrors) return { exitCode: exitCodes.programHasErrors };
  const closing = closingOf(graph, { next: nextCommands(named), options });
  return { exitCode: exitCodes.done, ...(closing && { closing }) };
}

function nextCommands(named: readonly string[]): string {
  const [entry, ...others] = named;
  const program = entry === undefined || others.length > 0 ? "" : ` ${entry}`;
  return `pluto run${program}, pluto generate${program} -p kubernetes --out deploy`;
}

function picture(
  graph: ArchRef,
  { format, terminal }: { format: DeduceOptions["format"]; terminal: Terminal },
): string {
  return format === "mermaid" ? drawMermaid(graph) : drawTree(graph, drawOptions(terminal.out));
}
