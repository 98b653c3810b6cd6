import { existsSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { BuildFailure, BuildOptions, BuildResult, Metafile, OutputFile } from "esbuild";
import type { Deduction, Edit, SlicedModule } from "#arch-ref";
import type { Report } from "#diagnostics";
import { packageName } from "#node-packages";
import type { HandlerContents, PackagingTask } from "../packaging-task.ts";
import { failuresOf } from "./failures.ts";
import { entryNamespace, type SliceInput, slicePlugin } from "./slice-plugin.ts";
import { withStableSources } from "./source-map.ts";
import { VirtualModules } from "./virtual-modules.ts";

const entry = "index.mjs";
/** Nothing is written there: it only gives esbuild's outputs a place relative to the root. */
const outputFolder = ".bundles";

/** Bundles the handlers of a program with one call of esbuild for many; two entries make two programs with their own edits. */
export async function bundleTypescript(
  tasks: readonly PackagingTask[],
  deduction: Deduction,
  report: Report,
): Promise<ReadonlyMap<string, HandlerContents>> {
  const bundled = new Map<string, HandlerContents>();
  for (const members of programsOf(tasks)) {
    const modules = new VirtualModules(deduction, members[0]?.slice.modules ?? []);
    for (const batch of batchesOf(members)) {
      const input = { tasks: batch, modules: modules.with(ownEdits(batch)) };
      for (const [handler, contents] of await bundleProgram(input, report)) bundled.set(handler, contents);
    }
  }
  return bundled;
}

/** How many handlers one call of esbuild bundles: each of its entries looks at what all of them export. */
const batchSize = 50;

function batchesOf(tasks: readonly PackagingTask[]): readonly (readonly PackagingTask[])[] {
  const count = Math.ceil(tasks.length / batchSize);
  return Array.from({ length: count }, (_, turn) => tasks.slice(turn * batchSize, (turn + 1) * batchSize));
}

/** The edits that only these handlers have, by module. */
function ownEdits(tasks: readonly PackagingTask[]): ReadonlyMap<string, readonly Edit[]> {
  const edits = new Map<string, Edit[]>();
  for (const { entry } of tasks.map(({ slice }) => slice))
    if (entry.edits) edits.set(entry.module, [...(edits.get(entry.module) ?? []), ...entry.edits]);
  return edits;
}

/** The handlers of one program share its modules' edits: one list for all of them. */
function programsOf(tasks: readonly PackagingTask[]): readonly (readonly PackagingTask[])[] {
  const programs = new Map<readonly SlicedModule[], PackagingTask[]>();
  for (const task of tasks) {
    const { modules } = task.slice;
    const shared = [...programs.keys()].find(
      (known) => known === modules || isDeepStrictEqual(known, modules),
    );
    if (shared) programs.get(shared)?.push(task);
    else programs.set(modules, [task]);
  }
  return [...programs.values()];
}

async function bundleProgram(input: SliceInput, report: Report): Promise<Map<string, HandlerContents>> {
  // Loaded here so that commands which bundle nothing do not pay for it.
  const { build } = await import("esbuild");
  const attempt = (tasks: readonly PackagingTask[]) =>
    build(optionsFor({ ...input, tasks })).catch((failure: BuildFailure) => {
      if (!Array.isArray(failure.errors)) throw failure;
      return failure;
    });
  const result = await attempt(input.tasks);
  if ("errors" in result && !("metafile" in result)) {
    const errorsOf = async (task: PackagingTask) => (await attempt([task])).errors;
    for (const diagnostic of await failuresOf(result.errors, input, errorsOf)) report.add(diagnostic);
    return new Map();
  }
  const outputs = outputsOf(input.modules, result);
  return new Map(input.tasks.map((task) => [task.handler.id, contentsOf(task, outputs)]));
}

type Options = BuildOptions & { readonly write: false; readonly metafile: true };

function optionsFor(input: SliceInput): Options {
  const tsconfig = join(input.modules.root, "tsconfig.json");
  return {
    absWorkingDir: input.modules.root,
    entryPoints: input.tasks.map(({ folder }) => ({
      in: `${entryNamespace}:${folder}`,
      out: `${folder}/index`,
    })),
    plugins: [slicePlugin(input)],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    outdir: outputFolder,
    outExtension: { ".js": ".mjs" },
    sourcemap: "linked",
    sourcesContent: true,
    treeShaking: true,
    // Programs look at the names of their classes and functions; two modules may have the same.
    keepNames: true,
    charset: "utf8",
    logLevel: "silent",
    // A configuration above the project would make the bundle depend on where the checkout is.
    ...(existsSync(tsconfig) ? { tsconfig } : { tsconfigRaw: {} }),
  };
}

/** What esbuild made, by paths relative to the root. */
interface Outputs {
  readonly modules: VirtualModules;
  readonly files: ReadonlyMap<string, OutputFile>;
  readonly described: Metafile["outputs"];
}

function outputsOf(modules: VirtualModules, { outputFiles, metafile }: BuildResult<Options>): Outputs {
  const files = new Map(outputFiles.map((file) => [modules.fileOf(file.path), file]));
  return { modules, files, described: metafile.outputs };
}

function contentsOf({ folder }: PackagingTask, { modules, files, described }: Outputs): HandlerContents {
  const path = `${outputFolder}/${folder}/${entry}`;
  const code = files.get(path);
  const map = files.get(`${path}.map`);
  if (!code || !map) throw new Error(`esbuild made no ${path}`);
  const nameOf = (source: string) =>
    isPath(source) ? modules.fileOf(join(outputFolder, folder, source)) : source;
  return {
    entry,
    files: [
      { path: entry, contents: withRequire(code.text) },
      { path: `${entry}.map`, contents: withStableSources(map.text, nameOf) },
    ],
    externals: externalsOf(described[path]),
  };
}

/** Sources of the other namespaces read `namespace:path` and are stable already. */
function isPath(source: string): boolean {
  return !/^(handler|pluto-sdk):/.test(source);
}

/**
 * A CommonJS package may call `require` for Node's own modules, which ES modules do not have. The line goes before the
 * first one's text, not above it, so that the source map stays right.
 */
function withRequire(text: string): string {
  if (!text.includes("__require(")) return text;
  return `import { createRequire } from "node:module"; const require = createRequire(import.meta.url); ${text}`;
}

function externalsOf(output: Metafile["outputs"][string] | undefined): readonly string[] {
  const names = (output?.imports ?? [])
    .filter((imported) => imported.external && !isBuiltin(imported.path))
    .map((imported) => packageName(imported.path));
  return [...new Set(names)].sort();
}
