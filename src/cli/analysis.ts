import { type ArchRef, drawMermaid, drawTree, encodeDeduction } from "#arch-ref";
import type { DeductionMemory, TextFacts } from "#deducer";
import { annotateFindings, type CommonOptions, type Findings, tellFindings } from "./conversation.ts";
import { drawOptions } from "./paint.ts";
import type { Project } from "./prepare.ts";
import type { Terminal } from "./terminal.ts";

/** The options of `deduce` and `graph`. */
export interface DeduceOptions extends CommonOptions {
  readonly format: "tree" | "mermaid" | "json" | "github";
  /** Show the local graphs too. */
  readonly local?: boolean;
  /** Look at the whole program instead of the slice that matters. */
  readonly full?: boolean;
  /** Go on after every edit. */
  readonly watch?: boolean;
}

/** What was found in a program. */
export interface Analysis {
  readonly graph: ArchRef;
  readonly findings: Findings;
  /** The program has errors, and the graph only what is certain. */
  readonly failed: boolean;
}

/** What is known from earlier runs. */
interface Known {
  readonly memory?: DeductionMemory;
  readonly facts?: TextFacts | undefined;
}

/** Finds the graph of a project's program. */
export async function analyse(
  { entries, otherEntries, files, configuration }: Project,
  { local, full = false, memory, facts }: DeduceOptions & Known,
): Promise<Analysis> {
  const { compile } = await import("#compile");
  const { strict } = configuration;
  const request = {
    entries,
    otherEntries,
    files,
    strict,
    full,
    locals: local === true,
    until: "graph",
  } as const;
  const { deduction, report } = await compile({
    ...request,
    ...(memory && { memory }),
    ...(facts && { facts }),
  });
  const findings = { ...deduction, diagnostics: report.diagnostics };
  return { graph: deduction.graph, findings, failed: report.hasErrors };
}

/** Tells a graph and what was found beside it. */
export function tellAnalysis(
  { graph, findings }: Analysis,
  { options, terminal }: { readonly options: DeduceOptions; readonly terminal: Terminal },
): void {
  const { diagnostics } = findings;
  if (options.json) terminal.out.write(encodeDeduction({ graph, diagnostics }));
  else if (options.format === "github") annotateFindings(terminal, findings);
  else terminal.out.write(picture(graph, { format: options.format, terminal }));
  if (!options.json && options.format !== "github") tellFindings(terminal, findings);
}

function picture(
  graph: ArchRef,
  { format, terminal }: { format: DeduceOptions["format"]; terminal: Terminal },
): string {
  return format === "mermaid" ? drawMermaid(graph) : drawTree(graph, drawOptions(terminal.out));
}
