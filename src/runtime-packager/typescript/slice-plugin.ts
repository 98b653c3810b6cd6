import { readFileSync } from "node:fs";
import { extname, posix } from "node:path";
import type { Loader, OnResolveArgs, OnResolveResult, Plugin, PluginBuild } from "esbuild";
import { installedFile } from "#installation";
import { isNative, isPackage } from "#node-packages";
import { filesOnDisk } from "#source-files";
import type { PackagingTask } from "../packaging-task.ts";
import type { VirtualModules } from "./virtual-modules.ts";

/** The namespace of the generated entry modules; their paths are the bundles' folder names. */
export const entryNamespace = "handler";
/** Modules of the SDK have a namespace of their own: where pluto is installed must not show in a bundle. */
const sdkNamespace = "pluto-sdk";
const sdkSpecifiers = /^(@pluto\/sdk|@plutolang\/pluto)$/;

/** What a bundler must know to read a program's slices. */
export interface SliceInput {
  readonly tasks: readonly PackagingTask[];
  readonly modules: VirtualModules;
}

/** Lets esbuild read handlers, edited modules and the SDK from memory, and leaves out what cannot be bundled. */
export function slicePlugin({ tasks, modules }: SliceInput): Plugin {
  return {
    name: "slice",
    setup(build) {
      readEntries(build, { tasks, modules });
      readSdk(build);
      leaveOutNative(build, modules);
      build.onLoad({ filter: /\.[cm]?[jt]sx?$/, namespace: "file" }, ({ path }) => {
        const module = modules.at(path);
        return module && { contents: module.contents, loader: loaderOf(path) };
      });
    },
  };
}

function readEntries(build: PluginBuild, { tasks, modules }: SliceInput): void {
  const taskOf = new Map(tasks.map((task) => [task.folder, task]));
  build.onResolve({ filter: /^handler:/ }, ({ path }) => ({
    path: path.slice(entryNamespace.length + 1),
    namespace: entryNamespace,
  }));
  build.onLoad({ filter: /.*/, namespace: entryNamespace }, ({ path }) => {
    const entry = taskOf.get(path)?.slice.entry;
    return entry && { contents: entryText(entry), loader: "js", resolveDir: modules.root };
  });
}

function entryText({ module, name }: PackagingTask["slice"]["entry"]): string {
  return `export { ${name} as handler } from ${JSON.stringify(`./${module}`)};\n`;
}

function readSdk(build: PluginBuild): void {
  const sdk = { namespace: sdkNamespace, sideEffects: false };
  build.onResolve({ filter: sdkSpecifiers }, () => ({ ...sdk, path: "index.ts" }));
  build.onResolve({ filter: /^\./, namespace: sdkNamespace }, ({ path, importer }) => ({
    ...sdk,
    path: posix.join(posix.dirname(importer), path),
  }));
  build.onLoad({ filter: /.*/, namespace: sdkNamespace }, ({ path }) => ({
    contents: readFileSync(installedFile(`sdk/typescript/src/${path}`), "utf8"),
    loader: "ts",
  }));
}

/** Marks a question that the plugin asks esbuild itself, so that it does not answer it again. */
const asked = { asked: true };

function leaveOutNative(build: PluginBuild, modules: VirtualModules): void {
  const files = filesOnDisk();
  build.onResolve({ filter: /^[^.]/ }, async (args) => {
    if (args.pluginData === asked || args.kind === "entry-point" || !isPackage(args.path)) return undefined;
    const { resolveDir, importer, kind } = args;
    const found = await build.resolve(args.path, { resolveDir, importer, kind, pluginData: asked });
    // esbuild then reports the failure itself, with its place
    if (found.errors.length > 0) return undefined;
    const wanted = importsForEffect(modules.at(args.importer)?.edited.text ?? "", args.path);
    if (isNative(found.path, files)) return { path: args.path, external: true, sideEffects: wanted };
    return withoutUnused(found, args, modules);
  });
}

/**
 * A package that a handler takes nothing from is left out of its bundle, unless the importing module wants its side
 * effects and nothing else: `import "reflect-metadata"`.
 */
function withoutUnused(
  { path, namespace, suffix, external, sideEffects }: OnResolveResult,
  args: OnResolveArgs,
  modules: VirtualModules,
): OnResolveResult {
  const found = { path, namespace, suffix, external, sideEffects } as OnResolveResult;
  const importer = modules.at(args.importer);
  if (!importer || !path?.includes("node_modules")) return found;
  return { ...found, sideEffects: importsForEffect(importer.edited.text, args.path) };
}

function importsForEffect(text: string, specifier: string): boolean {
  return [...text.matchAll(/^\s*import\s*(["'])(.+?)\1/gm)].some((match) => match[2] === specifier);
}

function loaderOf(path: string): Loader {
  const extension = extname(path).replace(/^\.[cm]/, ".");
  return extension.slice(1) as Loader;
}
