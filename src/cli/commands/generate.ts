import { join, relative, resolve } from "node:path";
import { type Diagnostic, Report, renderJson } from "#diagnostics";
import type { GeneratedProgram, PlatformName, WriteResult } from "#generator";
import { closingOf, sayClosing } from "../closing.ts";
import { type CommonOptions, counted, say, tellFailure, tellFindings } from "../conversation.ts";
import { unwritableFolder } from "../diagnostics.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { systemReason } from "../files.ts";
import { prepareProject } from "../prepare.ts";
import type { Terminal } from "../terminal.ts";

/** The options of `generate`. */
export interface GenerateOptions extends CommonOptions {
  readonly platform: PlatformName;
  readonly out: string;
}

interface GenerateContext {
  readonly options: GenerateOptions;
  readonly terminal: Terminal;
}

const outcome = "Nothing was written.";

/** `pluto generate`: writes the Pulumi program of a platform, and prints the paths it wrote. */
export async function generateCommand(
  named: string | undefined,
  context: GenerateContext,
): Promise<ExitCode> {
  const { options, terminal } = context;
  const began = terminal.now();
  const project = prepareProject(terminal, { named: named === undefined ? [] : [named], options });
  if ("exitCode" in project) return project.exitCode;
  const { compile } = await import("#compile");
  const { entries, otherEntries, files, configuration } = project;
  const { name, strict } = configuration;
  const { deduction, program, report } = await compile({
    entries,
    otherEntries,
    files,
    platform: options.platform,
    strict,
    ...(name !== undefined && { project: name }),
  });
  const findings = { ...deduction, diagnostics: report.diagnostics };
  if (report.hasErrors || !program) {
    tellFailure(terminal, { findings, outcome, options });
    return exitCodes.programHasErrors;
  }
  if (!options.json) tellFindings(terminal, findings);

  const writeReport = new Report();
  const written = await write(program, { context, report: writeReport });
  if (!written || writeReport.hasErrors) {
    tellFailure(terminal, {
      findings: { ...deduction, diagnostics: writeReport.diagnostics },
      outcome,
      options,
    });
    return exitCodes.wrongUse;
  }
  tellWritten({ ...written, diagnostics: report.diagnostics }, context);
  const next = `read ${join(options.out, "README.md")}`;
  const closing = closingOf(deduction.graph, { next, options });
  if (closing) sayClosing(closing, { terminal, began });
  return exitCodes.done;
}

async function write(
  program: GeneratedProgram,
  { context, report }: { readonly context: GenerateContext; readonly report: Report },
): Promise<WriteResult | undefined> {
  const { options, terminal } = context;
  const { writeProgram } = await import("#generator");
  try {
    return writeProgram({ program, folder: resolve(terminal.directory, options.out) }, report);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    report.add(unwritableFolder(options.out, reason));
    return undefined;
  }
}

function tellWritten(
  { diagnostics, ...result }: WriteResult & { readonly diagnostics: readonly Diagnostic[] },
  { options, terminal }: GenerateContext,
): void {
  const { platform, out } = options;
  if (options.json) {
    const found = renderJson(diagnostics);
    const generation = { format: "pluto.generation/1", platform, folder: out, ...result, diagnostics: found };
    terminal.out.write(`${JSON.stringify(generation)}\n`);
    return;
  }
  const target = resolve(terminal.directory, out);
  const nearby = relative(terminal.directory, target);
  const folder = nearby.startsWith("..") ? target : nearby;
  for (const path of result.written) terminal.out.write(`${join(folder, path)}\n`);
  for (const path of result.removed) say(terminal, `removed ${join(folder, path)}`, options);
  for (const path of result.kept) say(terminal, `kept your ${join(folder, path)}`, options);
  const news =
    result.written.length === 0 ? "nothing changed" : `wrote ${counted(result.written.length, "file")}`;
  say(terminal, `\n${news} in ${out}`, options);
}
