import { type ArchRef, drawMermaid, drawTree, encodeDeduction } from "#arch-ref";
import { annotateFindings, type CommonOptions, type Findings, tellFindings } from "../conversation.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { drawOptions } from "../paint.ts";
import { prepareProject, sayDone } from "../prepare.ts";
import type { Terminal } from "../terminal.ts";

/** The options of `deduce` and `graph`. */
export interface DeduceOptions extends CommonOptions {
  readonly format: "tree" | "mermaid" | "json" | "github";
  /** Show the local graphs too. */
  readonly local?: boolean;
}

/** `pluto deduce`: prints the graph. */
export async function deduceCommand(
  named: readonly string[],
  { options, terminal }: { readonly options: DeduceOptions; readonly terminal: Terminal },
): Promise<ExitCode> {
  const began = terminal.now();
  const asJson = options.json || options.format === "json";
  const common = { ...options, json: asJson };
  const project = prepareProject(terminal, { named, options: common });
  if ("exitCode" in project) return project.exitCode;
  const { compile } = await import("#compile");
  const { entries, files, configuration } = project;
  const { strict } = configuration;
  const request = { entries, files, strict, locals: options.local === true, until: "graph" } as const;
  const { deduction, report } = await compile(request);
  const findings: Findings = { ...deduction, diagnostics: report.diagnostics };
  const { graph } = deduction;
  if (asJson) terminal.out.write(encodeDeduction({ graph, diagnostics: report.diagnostics }));
  else if (options.format === "github") annotateFindings(terminal, findings);
  else terminal.out.write(picture(graph, { format: options.format, terminal }));
  if (!asJson && options.format !== "github") tellFindings(terminal, findings);
  if (report.hasErrors) return exitCodes.programHasErrors;
  sayDone(terminal, {
    graph,
    began,
    next: nextCommands(named),
    options: common,
  });
  return exitCodes.done;
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
