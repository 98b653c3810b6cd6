import type { CommanderError } from "commander";
import { Report } from "#diagnostics";
import { wrongUse } from "./diagnostics.ts";
import type { ExitCode } from "./exit-code.ts";
import { examples } from "./help.ts";
import { refuse } from "./prepare.ts";
import type { Terminal } from "./terminal.ts";

/** Tells what is wrong with a command line, in the words of the parser but as a diagnostic like every other. */
export function tellWrongUse(
  error: CommanderError,
  { argv, terminal }: { readonly argv: readonly string[]; readonly terminal: Terminal },
): ExitCode {
  const [sentence = "", ...rest] = error.message.replace(/^error: /, "").split("\n");
  // "option '--port <number>' argument 'x' is invalid. a port is ...": what is wrong, then what is right.
  const [, what = sentence, reason] = /^([^.]+)\. (.+?)\.?$/.exec(sentence) ?? [];
  const suggestion = /\(Did you mean (?:one of )?(.+)\?\)/.exec(rest.join("\n"))?.[1];
  const known = argv.find((word) => Object.hasOwn(examples, word));
  const help = `\`pluto ${known ? `${known} ` : ""}--help\` shows what there is`;
  const hint = suggestion ? `did you mean ${quoteWords(suggestion)}?` : (reason ?? help);
  const report = new Report();
  report.add(wrongUse(what.replaceAll(/'([^']*)'/g, "`$1`").replace(/\.$/, ""), lowerCase(hint)));
  return refuse(terminal, { report, options: { json: argv.includes("--json") } }).exitCode;
}

function lowerCase(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function quoteWords(words: string): string {
  return words
    .split(", ")
    .map((word) => `\`${word}\``)
    .join(" or ");
}
