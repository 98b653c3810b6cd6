import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Bundle } from "#arch-ref";
import { writeBundles } from "#runtime-packager";
import { recordingSdk } from "./recording-sdk.ts";

/** A program whose bundles are there. */
export interface RunnableProgram {
  readonly title: string;
  /** Absolute path of its entry. */
  readonly entry: string;
  readonly bundles: readonly Bundle[];
}

/** A handler that does not do in its bundle what it does in the program as it is written. */
export interface Difference {
  readonly title: string;
  readonly id: string;
  readonly asWritten: string;
  readonly bundled: string;
}

/** What a comparison found, and how many handlers it saw. */
export interface Comparison {
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/**
 * Runs every handler twice: as the program registers it when it runs as it is written, against stores in memory, and
 * from its bundle. Only TypeScript.
 */
export async function compareHandlers(
  programs: readonly RunnableProgram[],
  folder: string,
): Promise<Comparison> {
  const tasks = await Promise.all(programs.map((program) => taskOf(program, join(folder, program.title))));
  return JSON.parse(await answerOf(JSON.stringify(tasks)));
}

async function taskOf({ title, entry, bundles }: RunnableProgram, folder: string): Promise<object> {
  const original = join(folder, "original.mjs");
  const tsconfig = join(dirname(entry), "tsconfig.json");
  await build({
    entryPoints: [entry],
    absWorkingDir: dirname(entry),
    outfile: original,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // names are part of what a program does; the bundler may rename
    keepNames: true,
    plugins: [recording],
    ...(existsSync(tsconfig) ? { tsconfig } : { tsconfigRaw: {} }),
    logLevel: "silent",
  });
  const folders = await writeBundles(bundles, join(folder, "bundles"));
  const handlers = bundles.map(({ handler }, position) => ({
    id: handler,
    bundle: join(folders[position] ?? "", "index.mjs"),
  }));
  return { title, original, handlers };
}

const recording: Plugin = {
  name: "recording-sdk",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(@pluto\/sdk|@plutolang\/pluto)$/ }, () => ({
      path: "sdk",
      namespace: "recording",
    }));
    onLoad({ filter: /.*/, namespace: "recording" }, () => ({
      contents: recordingSdk(),
      resolveDir: import.meta.dirname,
      loader: "js",
    }));
  },
};

function answerOf(input: string): Promise<string> {
  const script = join(import.meta.dirname, "run-handlers.mjs");
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [script], { maxBuffer: 1 << 26 }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
    child.stdin?.end(input);
  });
}
