import { createHash } from "node:crypto";
import { CacheFolder, KeptFacts, KeptRuns } from "#cache";
import type { Observations } from "#source-files";
import { cacheFolder } from "./cache-folder.ts";
import { type Closing, sayClosing } from "./closing.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Channel, Terminal } from "./terminal.ts";

/** What a run said, to be said again. */
export interface Answer {
  readonly exitCode: ExitCode;
  readonly out: string;
  readonly err: string;
  /** Apart, since it tells how long the run took. */
  readonly closing?: Closing;
}

/** Commands whose answer depends on nothing but the command line, the terminal and files. */
const repeatable = ["deduce", "graph"];

/** Where the answer to one command line is kept. */
export class KeptAnswer {
  readonly #cache: CacheFolder;
  readonly #runs: KeptRuns<Answer>;
  readonly #key: string;
  readonly #build: string;

  constructor(folder: string, { key, build }: { readonly key: string; readonly build: string }) {
    this.#cache = new CacheFolder(folder);
    this.#runs = new KeptRuns(this.#cache);
    this.#key = key;
    this.#build = build;
  }

  /** Says what an earlier run said, where nothing changed since. */
  repeat(terminal: Terminal): ExitCode | undefined {
    const began = terminal.now();
    const answer = this.#runs.find(this.#key);
    if (!answer) return undefined;
    if (answer.out !== "") terminal.out.write(answer.out);
    if (answer.err !== "") terminal.err.write(answer.err);
    if (answer.closing) sayClosing(answer.closing, { terminal, began });
    return answer.exitCode;
  }

  /** What earlier runs of this build found in the files of a project. */
  factsOf(root: string): KeptFacts {
    return new KeptFacts(this.#cache, hashOf([this.#build, root]));
  }

  keep(result: Answer, observations: Observations): void {
    this.#runs.keep(this.#key, { result, observations });
  }
}

/** Where the answer to this command line would be; nothing where it is not kept. */
export function keptAnswer(argv: readonly string[], terminal: Terminal): KeptAnswer | undefined {
  const command = argv.find((word) => !word.startsWith("-"));
  if (command === undefined || !repeatable.includes(command)) return undefined;
  if (argv.includes("--no-cache") || argv.includes("--watch")) return undefined;
  const folder = cacheFolder(terminal.environment);
  // Run from its sources pluto does not know what it is.
  if (folder === undefined || terminal.build === undefined) return undefined;
  return new KeptAnswer(folder, { key: keyOf(argv, terminal), build: terminal.build });
}

function keyOf(argv: readonly string[], { build, directory, out, err }: Terminal): string {
  const looks = ({ colour, unicode, width }: Channel) => [colour, unicode, width];
  const parts = [build, process.version, process.platform, directory, argv, looks(out), looks(err)];
  return hashOf(parts);
}

function hashOf(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

/** A terminal that also remembers what is written on it. */
export function recorded(terminal: Terminal): {
  readonly terminal: Terminal;
  readonly written: () => { readonly out: string; readonly err: string };
} {
  const texts = { out: "", err: "" };
  const recording = (name: "out" | "err"): Channel => ({
    ...terminal[name],
    write: (text) => {
      texts[name] += text;
      terminal[name].write(text);
    },
  });
  return {
    terminal: { ...terminal, out: recording("out"), err: recording("err") },
    written: () => ({ ...texts }),
  };
}
