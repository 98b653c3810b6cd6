import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BundleFile, Deduction } from "#arch-ref";
import { installedFile } from "#installation";
import { EditedText } from "../edited-text.ts";
import type { HandlerContents, PackagingTask } from "../packaging-task.ts";
import { handlerModule } from "./handler-module.ts";

/** Puts together the modules that each handler needs, in the layout they have in the project, and the SDK. */
export async function bundlePython(
  tasks: readonly PackagingTask[],
  deduction: Deduction,
): Promise<ReadonlyMap<string, HandlerContents>> {
  const sdk = sdkFiles();
  return new Map(tasks.map((task) => [task.handler.id, contentsOf(task, deduction, sdk)]));
}

function contentsOf(
  { handler, slice }: PackagingTask,
  deduction: Deduction,
  sdk: readonly BundleFile[],
): HandlerContents {
  const modules = slice.modules.map(({ file, edits }) => ({
    path: file,
    contents: new EditedText(textOf(deduction, file), edits).text,
  }));
  const entry = handlerModule({ handler, slice, entries: deduction.graph.entries });
  return {
    entry: entry.path,
    files: [entry, ...modules, ...sdk, ...olderName(modules)],
    externals: handler.externals,
  };
}

/** The SDK can be imported under the name it once had; only programs that do so carry the alias. */
function olderName(modules: readonly BundleFile[]): readonly BundleFile[] {
  const used = modules.some((module) => /^\s*(from|import)\s+pluto_client\b/m.test(module.contents));
  return used ? [{ path: "pluto_client/__init__.py", contents: "from pluto_sdk import *\n" }] : [];
}

function textOf({ sources }: Deduction, file: string): string {
  const source = sources.get(file);
  if (!source) throw new Error(`the deduction names the module ${file} and has no text of it`);
  return source.text;
}

function sdkFiles(): readonly BundleFile[] {
  const folder = installedFile("sdk/python/pluto_sdk");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".py") || path.endsWith("py.typed"))
    .map((path) => ({
      path: `pluto_sdk/${path.replaceAll("\\", "/")}`,
      contents: readFileSync(join(folder, path), "utf8"),
    }));
}
