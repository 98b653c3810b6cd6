import { type ArchRef, differenceOf, drawChanges, encodeDeduction, type GraphChange } from "#arch-ref";
import type { DeductionMemory } from "#deducer";
import {
  countSeverities,
  type DiagnosticsDifference,
  differenceOfDiagnostics,
  renderJson,
} from "#diagnostics";
import { filesOnDisk, type ObservedFiles, watchFiles } from "#source-files";
import { type Analysis, analyse, type DeduceOptions, tellAnalysis } from "../analysis.ts";
import { counted, type Findings, say, tellEach } from "../conversation.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { drawOptions } from "../paint.ts";
import { prepareProject } from "../prepare.ts";
import type { Terminal } from "../terminal.ts";

interface WatchContext {
  readonly options: DeduceOptions;
  readonly terminal: Terminal;
}

/** What the next edit is compared with. */
interface Seen {
  /** The last graph of a program without errors; at first what there was. */
  readonly graph: ArchRef;
  readonly findings: Findings;
}

/** `pluto deduce --watch`: prints the graph, then what every edit changes in it, until it is interrupted. */
export async function watchCommand(named: readonly string[], context: WatchContext): Promise<ExitCode> {
  const { terminal, options } = context;
  const interrupt = expectInterrupt(terminal);
  const { DeductionMemory } = await import("#deducer");
  const memory = new DeductionMemory();
  let files = filesOnDisk();
  const first = await look(named, { ...context, files, memory });
  if ("exitCode" in first) return first.exitCode;
  tellFirst(first, context);
  let seen: Seen = first;
  const watch = watchFiles();
  for (;;) {
    const changed = watch.changeOf(files.observations()).then(() => true);
    if (!(await Promise.race([changed, interrupt]))) break;
    const began = terminal.now();
    files = filesOnDisk(files);
    const analysis = await look(named, { ...context, files, memory });
    // A configuration with mistakes was told; the graph stays what it was.
    if (!("exitCode" in analysis)) seen = tellNext(analysis, { ...context, seen, began });
  }
  watch.close();
  if (options.json) terminal.out.write(`${JSON.stringify({ type: "stopped" })}\n`);
  return exitCodes.interrupted;
}

/** Settles with the first interrupt. The next one finds nobody listening and ends the process at once. */
function expectInterrupt({ onInterrupt }: Terminal): Promise<false> {
  return new Promise((settle) => {
    const ignore = onInterrupt(() => {
      ignore();
      settle(false);
    });
  });
}

interface Looking extends WatchContext {
  readonly files: ObservedFiles;
  readonly memory: DeductionMemory;
}

async function look(
  named: readonly string[],
  { options, terminal, files, memory }: Looking,
): Promise<Analysis | { readonly exitCode: ExitCode }> {
  const project = prepareProject(terminal, { named, options, files });
  return "exitCode" in project ? project : await analyse(project, { ...options, memory });
}

function tellFirst(analysis: Analysis, { options, terminal }: WatchContext): void {
  if (options.json) {
    const { diagnostics } = analysis.findings;
    const deduction = JSON.parse(encodeDeduction({ graph: analysis.graph, diagnostics }));
    const line = { ...deduction, format: "pluto.watch/1", type: "graph" };
    terminal.out.write(`${JSON.stringify(line)}\n`);
    return;
  }
  tellAnalysis(analysis, { options, terminal });
  say(terminal, "\nwatching; press Ctrl-C to stop", options);
}

/** Tells what an edit changed, and returns what the next one is compared with. */
function tellNext(
  analysis: Analysis,
  context: WatchContext & { readonly seen: Seen; readonly began: number },
): Seen {
  const { graph, findings, failed } = analysis;
  const { seen, terminal, options, began } = context;
  const difference: Difference = {
    // A graph with errors lacks what is only not certain at the moment.
    changes: failed ? [] : differenceOf(seen.graph, graph),
    ...differenceOfDiagnostics(seen.findings.diagnostics, findings.diagnostics),
    errors: countSeverities(findings.diagnostics).error,
    milliseconds: Math.round(terminal.now() - began),
  };
  if (options.json) terminal.out.write(jsonLine(difference));
  else tellDifference(difference, { ...context, findings });
  return { graph: failed ? seen.graph : graph, findings };
}

interface Difference extends DiagnosticsDifference {
  readonly changes: readonly GraphChange[];
  /** Errors that the program has now. */
  readonly errors: number;
  readonly milliseconds: number;
}

function jsonLine({ appeared, gone, ...others }: Difference): string {
  const line = { type: "difference", ...others, appeared: renderJson(appeared), gone: renderJson(gone) };
  return `${JSON.stringify(line)}\n`;
}

function tellDifference(
  { changes, appeared, gone, errors, milliseconds }: Difference,
  { terminal, options, findings }: WatchContext & { readonly findings: Findings },
): void {
  terminal.out.write(drawChanges(changes, drawOptions(terminal.out)));
  tellEach(terminal, { ...findings, diagnostics: appeared });
  for (const { severity, code, message, at } of gone) {
    const place = at ? ` in ${at.file}` : "";
    terminal.err.write(`gone: ${severity}[${code}]${place}: ${message}\n`);
  }
  const now = errors > 0 ? `, ${counted(errors, "error")}` : "";
  const what = changes.length > 0 ? counted(changes.length, "change") : "the graph is the same";
  say(terminal, `${what}${now}, ${milliseconds} ms`, options);
}
