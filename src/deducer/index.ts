import { relative, sep } from "node:path";
import { buildArchRef, type Deduction, type Resource, type Slice } from "#arch-ref";
import { type Report, SourceText } from "#diagnostics";
import type { SourceFiles } from "#source-files";
import { slicesOf } from "./captures/slices.ts";
import { deduceEntry, type EntryDeduction } from "./deduce-entry.ts";
import { tooDeep } from "./diagnostics.ts";
import type { FrontEnd, FrontEndInput } from "./front-end/front-end.ts";

/** How much to find. */
export interface DeduceOptions {
  /** Absolute path of the project's root: files are named relative to it. */
  readonly root: string;
  /** The files of the program: nothing else of the disk is read. */
  readonly files: SourceFiles;
  /** Also every infra function before it is filled. */
  readonly locals?: boolean;
  /** A permission wider than what is known to be used is an error. */
  readonly strict?: boolean;
}

/** Each language, loaded when an entry is written in it: one program needs one compiler in memory. */
const frontEnds: readonly {
  readonly extensions: readonly string[];
  readonly load: () => Promise<FrontEnd>;
}[] = [
  { extensions: [".py"], load: async () => (await import("./python/index.ts")).pythonFrontEnd },
  {
    extensions: [".ts", ".tsx", ".mts"],
    load: async () => (await import("./typescript/index.ts")).typescriptFrontEnd,
  },
];

/** File name endings of the entries that can be read. */
export const entryExtensions: readonly string[] = frontEnds.flatMap(({ extensions }) => extensions);

/** Reads the programs of these entries (absolute paths of existing files) and finds the graph. Nothing is executed. */
export async function deduce(
  entries: readonly string[],
  report: Report,
  { root, files, locals = false, strict = false }: DeduceOptions,
): Promise<Deduction> {
  const found: EntryDeduction[] = [];
  const sources = new Map<string, SourceText>();
  const slices: Slice[] = [];
  for (const entry of entries) {
    const frontEnd = await frontEndOf(entry);
    const input = { entry, root, files, report };
    const deduced = guarded(() => deduceProgram(frontEnd, input, { locals, strict, sources }), {
      ...input,
      sources,
    });
    if (deduced) found.push(deduced.entry);
    if (deduced) slices.push(...deduced.slices);
  }
  return {
    graph: graphOf(
      entries.map((entry) => relativeTo(root, entry)),
      found,
      locals,
    ),
    slices: report.hasErrors ? [] : inOrder(slices),
    root,
    sources,
  };
}

async function frontEndOf(entry: string): Promise<FrontEnd> {
  const found = frontEnds.find(({ extensions }) => extensions.some((extension) => entry.endsWith(extension)));
  if (!found) throw new Error(`no front end reads ${entry}`);
  return found.load();
}

type Sources = Map<string, SourceText>;

function deduceProgram(
  frontEnd: FrontEnd,
  input: FrontEndInput,
  {
    locals,
    strict,
    sources,
  }: { readonly locals: boolean; readonly strict: boolean; readonly sources: Sources },
): { readonly entry: EntryDeduction; readonly slices: readonly Slice[] } | undefined {
  const { report } = input;
  const program = frontEnd.load(input);
  for (const [file, source] of program.sources) sources.set(file, source);
  if (!("entry" in program)) return undefined;
  const entry = deduceEntry(program, { locals, strict, report });
  // Modules that only handlers import have been read meanwhile.
  for (const [file, source] of program.sources) sources.set(file, source);
  return { entry, slices: report.hasErrors ? [] : slicesOf(entry.handlers, entry.session) };
}

/** A program may be nested or chained more deeply than the analysis can go: that is told, and not a crash. */
function guarded<T>(
  run: () => T,
  { entry, root, report, sources }: FrontEndInput & { readonly sources: Sources },
): T | undefined {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const file = relativeTo(root, entry);
    report.add(tooDeep({ source: sources.get(file) ?? new SourceText(file, ""), start: 0, end: 0 }));
    return undefined;
  }
}

function relativeTo(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

/** Of the handlers and accesses only those whose resources are certain; errors have been reported before. */
function graphOf(
  entries: readonly string[],
  found: readonly EntryDeduction[],
  locals: boolean,
): Deduction["graph"] {
  const resources = new Map<string, Resource>();
  for (const resource of found.flatMap((one) => one.resources))
    if (!resources.has(resource.id)) resources.set(resource.id, resource);
  const handlers = found
    .flatMap((one) => one.handlers.map((linked) => linked.handler))
    .filter((handler) => resources.has(handler.trigger.resource))
    .map((handler) => ({
      ...handler,
      accesses: handler.accesses.filter((access) => resources.has(access.resource)),
      reads: handler.reads.filter((read) => resources.has(read.resource)),
    }));
  const functions = locals ? { functions: found.flatMap((one) => one.functions) } : {};
  return buildArchRef({ entries, resources: [...resources.values()], handlers, ...functions });
}

function inOrder(slices: readonly Slice[]): readonly Slice[] {
  return [...slices].sort((a, b) => (a.handler < b.handler ? -1 : 1));
}
