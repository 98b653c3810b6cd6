import type { Bundle, BundleFile, Deduction, Handler, Language, Slice } from "#arch-ref";
import type { Report } from "#diagnostics";
import { checkFolders } from "./check-folders.ts";
import { contentHash } from "./content-hash.ts";
import { folderNames } from "./folder-name.ts";
import type { HandlerContents, PackagingTask } from "./packaging-task.ts";
import { bundlePython } from "./python/bundle-python.ts";
import { bundleTypescript } from "./typescript/bundle-typescript.ts";

type Bundler = (
  tasks: readonly PackagingTask[],
  deduction: Deduction,
  report: Report,
) => Promise<ReadonlyMap<string, HandlerContents>>;

const bundlers: Readonly<Record<Language, Bundler>> = { typescript: bundleTypescript, python: bundlePython };

/** Makes one bundle per handler of the graph, in its order; a handler that cannot be bundled is in the report instead. */
export async function packageHandlers(deduction: Deduction, report: Report): Promise<readonly Bundle[]> {
  checkFolders(deduction, report);
  const tasks = tasksOf(deduction);
  const languages = [...new Set(tasks.map((task) => task.handler.language))].sort();
  const made = await Promise.all(
    languages.map((language) =>
      bundlers[language](
        tasks.filter((task) => task.handler.language === language),
        deduction,
        report,
      ),
    ),
  );
  return tasks.flatMap((task) => {
    const contents = made.map((bundles) => bundles.get(task.handler.id)).find((found) => found !== undefined);
    return contents ? [bundleOf(task, contents)] : [];
  });
}

function tasksOf({ graph, slices }: Deduction): PackagingTask[] {
  const sliceOf = new Map(slices.map((slice) => [slice.handler, slice]));
  const folders = folderNames(graph.handlers.map((handler) => handler.id));
  return graph.handlers.map((handler) => ({
    handler,
    slice: required(sliceOf.get(handler.id), handler),
    folder: folders.get(handler.id) ?? handler.id,
  }));
}

function required(slice: Slice | undefined, handler: Handler): Slice {
  if (!slice) throw new Error(`the deduction has no slice for the handler ${handler.id}`);
  return slice;
}

function bundleOf({ handler, folder }: PackagingTask, contents: HandlerContents): Bundle {
  const files = [...contents.files].sort(byPath);
  return {
    handler: handler.id,
    folder,
    language: handler.language,
    entry: contents.entry,
    files,
    hash: contentHash(files),
    externals: contents.externals,
  };
}

function byPath(a: BundleFile, b: BundleFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
