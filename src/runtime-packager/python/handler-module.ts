import { posix } from "node:path";
import type { BundleFile, Handler, Slice } from "#arch-ref";

/** The name is reserved by its underscores: no module of a program is called so. */
const path = "__handler__.py";

/** Writes the module that a host imports: it finds the user's modules and exports one function as `handler`. */
export function handlerModule(input: {
  readonly handler: Handler;
  readonly slice: Slice;
  readonly entries: readonly string[];
}): BundleFile {
  const folders = importFolders(input.slice, input.entries);
  const home = folders.findLast((folder) => isBelow(input.slice.entry.module, folder)) ?? "";
  const lines = [
    `"""Exports the handler ${JSON.stringify(input.handler.id)} of the program."""`,
    "",
    ...searchPath(folders),
    `from ${dottedName(input.slice.entry.module, home)} import ${input.slice.entry.name} as handler`,
    "",
    '__all__ = ["handler"]',
    "",
  ];
  return { path, contents: lines.join("\n") };
}

/**
 * Folders besides the bundle's own where the program's imports are looked up, outermost first: the one of the entry, as
 * when it is started as a script, and `src`, unless they are packages themselves.
 */
function importFolders({ modules }: Slice, entries: readonly string[]): readonly string[] {
  const files = new Set(modules.map((module) => module.file));
  const candidates = ["src", ...entries.map((entry) => posix.dirname(entry))];
  return [...new Set(candidates)]
    .filter((folder) => folder !== "." && !files.has(`${folder}/__init__.py`))
    .filter((folder) => [...files].some((file) => isBelow(file, folder)))
    .sort();
}

function isBelow(file: string, folder: string): boolean {
  return file.startsWith(`${folder}/`);
}

function searchPath(folders: readonly string[]): readonly string[] {
  if (folders.length === 0) return [];
  return [
    "import sys",
    "from pathlib import Path",
    "",
    `for folder in ${JSON.stringify(folders)}:`,
    "    sys.path.insert(0, str(Path(__file__).resolve().parent / folder))",
    "",
  ];
}

function dottedName(module: string, home: string): string {
  const relative = home === "" ? module : module.slice(home.length + 1);
  return relative
    .replace(/\.py$/, "")
    .replace(/\/__init__$/, "")
    .replaceAll("/", ".");
}
