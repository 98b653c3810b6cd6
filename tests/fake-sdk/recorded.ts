import { execFile } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { kinds } from "#kinds";
import { findPython } from "#script-runtime";
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
  return run({ executable: process.execPath, script: "run-programs.mjs" }, bundled);
}

/** Runs Python programs with the recording SDK in one process. */
export async function recordPython(
  programs: readonly RunnableProgram[],
): Promise<ReadonlyMap<string, Recorded>> {
  const python = await findPython({ candidates: ["python3", "python"] });
  if (!python) throw new Error("this test needs Python on PATH");
  const listed = programs.map(({ title, entry }) => ({ title, file: entry, words: wordsIn(entry) }));
  return run({ executable: python.executable, script: "run_programs.py" }, listed);
}

/** The texts that a program compares with: requests made of them reach its branches. */
function wordsIn(entry: string): readonly string[] {
  const texts = [...readFileSync(entry, "utf8").matchAll(/"([^"\n]{1,40})"/g)].map((match) => match[1] ?? "");
  return ["", "0", "2", ...new Set(texts)];
}

interface Runner {
  readonly executable: string;
  readonly script: string;
}

interface RunProgram {
  readonly title: string;
  readonly file: string;
  readonly words: readonly string[];
}

async function run(
  { executable, script }: Runner,
  programs: readonly RunProgram[],
): Promise<ReadonlyMap<string, Recorded>> {
  const answer = await new Promise<string>((resolve, reject) => {
    const child = execFile(
      executable,
      [join(import.meta.dirname, script)],
      { maxBuffer: 1 << 26, timeout: 120_000, env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" } },
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    );
    child.stdin?.end(JSON.stringify({ programs, kinds }));
  });
  return new Map(Object.entries(JSON.parse(answer) as Record<string, Recorded>));
}
