import { join } from "node:path";
import { nearestOf, Report } from "#diagnostics";
import { installedFile } from "#installation";
import type { CommonOptions } from "../conversation.ts";
import { unknownCode } from "../diagnostics.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { namesIn, readText } from "../files.ts";
import { refuse } from "../prepare.ts";
import type { Terminal } from "../terminal.ts";

/** `pluto explain`: prints the page of a diagnostic. */
export async function explainCommand(
  wanted: string,
  { options, terminal }: { readonly options: CommonOptions; readonly terminal: Terminal },
): Promise<ExitCode> {
  const folder = installedFile("docs/diagnostics");
  const codes = namesIn(folder).flatMap((name) => /^(PLT\d{4})\.md$/.exec(name)?.[1] ?? []);
  const code = codes.find((known) => known === wanted.toUpperCase());
  if (code === undefined) {
    const report = new Report();
    report.add(unknownCode(wanted, nearestOf(wanted, codes)));
    return refuse(terminal, { report, options }).exitCode;
  }
  const { text, unreadable } = readText(join(folder, `${code}.md`));
  if (text === undefined) throw new Error(`reading the page of ${code}: ${unreadable ?? "it is gone"}`);
  terminal.out.write(
    options.json ? `${JSON.stringify({ format: "pluto.explanation/1", code, text })}\n` : text,
  );
  return exitCodes.done;
}
