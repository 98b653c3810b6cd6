import { execFile } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { kinds } from "#kinds";
import { bundleProgram } from "./bundle-program.ts";

/** What a program did when it ran as it is written, with made-up requests. */
export type Recorded =
  | { readonly failure: string }
  | {
      readonly resources: readonly string[];
      readonly handlers: readonly {
        readonly id: string;
        /** `kv-store/orders get`. */
        readonly accesses: readonly string[];
        readonly reads: readonly string[];
      }[];
    };

/** A program to run: its entry, and a title that is unique and can be a file's name. */
export interface RunnableProgram {
  readonly title: string;
  readonly entry: string;
}

/** Runs TypeScript programs with the recording SDK in one process; the bundles go into `folder`. */
export async function record(
  programs: readonly RunnableProgram[],
  folder: string,
): Promise<ReadonlyMap<string, Recorded>> {
  mkdirSync(folder, { recursive: true });
  const bundled = await Promise.all(
    programs.map(async ({ title, entry }) => {
      const file = join(folder, `${title.replaceAll("/", ".")}.mjs`);
      await bundleProgram(entry, file);
      return { title, file, words: wordsIn(entry) };
    }),
  );
  const answer = await run(JSON.stringify({ programs: bundled, kinds }));
  return new Map(Object.entries(JSON.parse(answer) as Record<string, Recorded>));
}

/** The texts that a program compares with: requests made of them reach its branches. */
function wordsIn(entry: string): readonly string[] {
  const texts = [...readFileSync(entry, "utf8").matchAll(/"([^"\n]{1,40})"/g)].map((match) => match[1] ?? "");
  return ["", "0", "2", ...new Set(texts)];
}

function run(input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, "run-programs.mjs")],
      { maxBuffer: 1 << 26, timeout: 120_000 },
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    );
    child.stdin?.end(input);
  });
}
