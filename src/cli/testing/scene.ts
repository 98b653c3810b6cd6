import { join, resolve } from "node:path";
import { installedFile } from "#installation";
import { answer } from "../answer.ts";
import { describeTerminal, type Environment, type TerminalFacts } from "../terminal.ts";

/** One run of the command line in front of an invented terminal. */
export interface Scene {
  readonly argv: readonly string[];
  /** A folder of `tests/cli/fixtures`, or an absolute path. */
  readonly directory: string;
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly environment?: Environment;
  /** Without one nothing is kept. */
  readonly build?: string;
  readonly onOutput?: (text: string) => void;
  readonly onConversation?: (text: string) => void;
  readonly onInterrupt?: TerminalFacts["onInterrupt"];
}

/** What a run wrote and how it ended. */
export interface Played {
  readonly out: string;
  readonly err: string;
  readonly exitCode: number;
}

/** Runs the command line in this process. */
export async function play(scene: Scene): Promise<Played> {
  const written = { out: "", err: "" };
  const isTerminal = scene.terminal === true;
  const terminal = describeTerminal({
    stdout: {
      write: (text) => {
        written.out += text;
        scene.onOutput?.(text);
      },
      isTerminal,
      columns: scene.columns,
    },
    stderr: {
      write: (text) => {
        written.err += text;
        scene.onConversation?.(text);
      },
      isTerminal,
      columns: scene.columns,
    },
    environment: scene.environment ?? {},
    directory: resolve(installedFile("tests/cli/fixtures"), scene.directory),
    argv: scene.argv,
    build: scene.build,
    now: () => 0,
    onInterrupt: scene.onInterrupt ?? (() => () => {}),
  });
  const exitCode = await answer(scene.argv, terminal);
  return { ...written, exitCode };
}

/** A run as a golden file shows it, escape sequences made visible. */
export function transcript(scene: Scene, { out, err, exitCode }: Played): string {
  const part = (name: string, text: string) =>
    text === "" ? "" : `--- ${name}\n${text.replace(/\n?$/, "\n")}`;
  const all = `$ ${["pluto", ...scene.argv].join(" ")}\n${part("stdout", out)}${part("stderr", err)}--- exit code ${exitCode}\n`;
  return all.replaceAll("\u001b", "\\e");
}

/** The golden file of a scene. */
export function goldenFile(name: string): string {
  return join(installedFile("tests/cli/expected"), `${name}.txt`);
}
