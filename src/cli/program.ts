import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { installedFile } from "#installation";
import type { DeduceOptions } from "./analysis.ts";
import type { GenerateOptions } from "./commands/generate.ts";
import type { RunOptions } from "./commands/run.ts";
import type { CommonOptions } from "./conversation.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { readText } from "./files.ts";
import { briefHelp, type examples, exampleText } from "./help.ts";
import type { KeptAnswer } from "./kept-answer.ts";
import type { Terminal } from "./terminal.ts";
import { tellWrongUse } from "./wrong-use.ts";

// Commands load what they need when they run: `--help` must not wait for a compiler.

const deduceFormats = ["tree", "mermaid", "json", "github"];
const platforms = ["kubernetes", "aws"];

/** Runs one command line and returns the exit code; wrong use is told, a bug is thrown. */
export async function runCommandLine(
  argv: readonly string[],
  { terminal, kept }: { readonly terminal: Terminal; readonly kept?: KeptAnswer | undefined },
): Promise<ExitCode> {
  const asked = argv.filter((word) => !["--no-color", "--verbose", "-v", "--quiet", "-q"].includes(word));
  if (asked.length === 0) {
    terminal.out.write(briefHelp);
    return exitCodes.done;
  }
  const outcome: { exitCode: ExitCode } = { exitCode: exitCodes.done };
  try {
    await describeCommands({ terminal, kept, outcome }).parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : tellWrongUse(error, { argv, terminal });
  }
  return outcome.exitCode;
}

interface Session {
  readonly terminal: Terminal;
  readonly kept: KeptAnswer | undefined;
  readonly outcome: { exitCode: ExitCode };
}

function describeCommands(session: Session): Command {
  const { terminal } = session;
  const program = new Command("pluto")
    .description("Turns a TypeScript or Python program into cloud infrastructure.")
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out.write,
      writeErr: terminal.err.write,
      getOutHelpWidth: () => terminal.out.width,
      getErrHelpWidth: () => terminal.err.width,
      getOutHasColors: () => terminal.out.colour,
      getErrHasColors: () => terminal.err.colour,
      // Wrong use is shown like every other diagnostic.
      outputError: () => {},
    })
    .version(ownVersion(), "--version", "print the version")
    .helpOption("-h, --help", "print this help")
    .option("-q, --quiet", "say only what went wrong")
    .option("-v, --verbose", "say more")
    .option("--no-color", "no colours")
    .configureHelp({ showGlobalOptions: true })
    .helpCommand(false);
  for (const describe of [deduce, graph, generate, run, explain]) describe(program, session);
  return program;
}

/** An action that gets the command's options together with those that every command has. */
function acting<Argument, Options extends CommonOptions>(
  { outcome }: Session,
  act: (argument: Argument, options: Options) => Promise<ExitCode>,
) {
  return async (argument: Argument, _own: unknown, self: Command): Promise<void> => {
    outcome.exitCode = await act(argument, self.optsWithGlobals<Options>());
  };
}

function command(program: Command, name: keyof typeof examples): Command {
  return program
    .command(name)
    .helpOption("-h, --help", "print this help")
    .addHelpText("before", exampleText(name));
}

const entries = [
  "[entry...]",
  "the program's entries; default: `entry` of pluto.yaml, or a usual name",
] as const;
const entry = ["[entry]", "the program's entry; default: `entry` of pluto.yaml, or a usual name"] as const;
const json = ["--json", "print JSON"] as const;
const noCache = ["--no-cache", "analyse anew, and keep nothing of it"] as const;

function deduce(program: Command, session: Session): void {
  const { terminal, kept } = session;
  command(program, "deduce")
    .description("print what a program needs: resources, handlers, and what they do to each other")
    .argument(...entries)
    .option(...json)
    .option("--local", "show infra functions with their placeholders and what fills them")
    .option("--full", "analyse the whole program, with the full libraries, as a check")
    .addOption(new Option("--format <format>", "how to print").choices(deduceFormats).default("tree"))
    .option("--watch", "go on, and print what every edit changes")
    .option(...noCache)
    .action(
      acting<string[], DeduceOptions>(session, async (named, options) => {
        const { deduceCommand } = await import("./commands/deduce.ts");
        return await deduceCommand(named, { options, terminal, kept });
      }),
    );
}

function graph(program: Command, session: Session): void {
  const { terminal, kept } = session;
  command(program, "graph")
    .description("print the architecture as a Mermaid flowchart")
    .argument(...entries)
    .option(...json)
    .option(...noCache)
    .action(
      acting<string[], CommonOptions>(session, async (named, options) => {
        const { deduceCommand } = await import("./commands/deduce.ts");
        return await deduceCommand(named, { options: { ...options, format: "mermaid" }, terminal, kept });
      }),
    );
}

function generate(program: Command, session: Session): void {
  const { terminal } = session;
  const platform = new Option("-p, --platform <platform>", "what to generate for").choices(platforms);
  command(program, "generate")
    .description("write a Pulumi program that deploys a program")
    .argument(...entry)
    .addOption(platform.makeOptionMandatory())
    .requiredOption("--out <folder>", "where to write it")
    .option(...json)
    .action(
      acting<string | undefined, GenerateOptions>(session, async (named, options) => {
        const { generateCommand } = await import("./commands/generate.ts");
        return await generateCommand(named, { options, terminal });
      }),
    );
}

function run(program: Command, session: Session): void {
  const { terminal } = session;
  command(program, "run")
    .description("serve a program on this machine")
    .argument(...entry)
    .option("--port <number>", "the port, and no other; default: 3000 or the next free one", portNumber)
    .option("--memory", "keep nothing on disk")
    .option("--state <folder>", "where data is kept; default: .pluto/local/<name> in the project")
    .option("--json", "print one event per line as JSON")
    .action(
      acting<string | undefined, RunOptions>(session, async (named, options) => {
        const { runCommand } = await import("./commands/run.ts");
        return await runCommand(named, { options, terminal });
      }),
    );
}

function explain(program: Command, session: Session): void {
  const { terminal } = session;
  command(program, "explain")
    .description("print the page of a diagnostic")
    .argument("<code>", "for example PLT1004")
    .option(...json)
    .action(
      acting<string, CommonOptions>(session, async (code, options) => {
        const { explainCommand } = await import("./commands/explain.ts");
        return await explainCommand(code, { options, terminal });
      }),
    );
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("a port is a whole number from 0 to 65535");
}

function ownVersion(): string {
  const { text = "{}" } = readText(installedFile("package.json"));
  return String(JSON.parse(text).version);
}
