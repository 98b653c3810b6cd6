import { relative, sep } from "node:path";
import { buildArchRef, type Deduction, type Resource, type Slice } from "#arch-ref";
import type { Report, SourceText } from "#diagnostics";
import { slicesOf } from "./captures/slices.ts";
import { deduceEntry, type EntryDeduction } from "./deduce-entry.ts";
import type { FrontEnd } from "./front-end/front-end.ts";

/** How much to find. */
export interface DeduceOptions {
  /** Absolute path of the project's root: files are named relative to it. */
  readonly root: string;
  /** Also every infra function before it is filled. */
  readonly locals?: boolean;
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
  { root, locals = false }: DeduceOptions,
): Promise<Deduction> {
  const found: EntryDeduction[] = [];
  const sources = new Map<string, SourceText>();
  for (const entry of entries) {
    const frontEnd = frontEnds.find(({ extensions }) =>
      extensions.some((extension) => entry.endsWith(extension)),
    );
    if (!frontEnd) throw new Error(`no front end reads ${entry}`);
    const program = (await frontEnd.load()).load({ entry, root, report });
    if ("entry" in program) found.push(deduceEntry(program, { locals, report }));
    for (const [file, source] of program.sources) sources.set(file, source);
  }
  const slices = report.hasErrors ? [] : found.flatMap((one) => slicesOf(one.handlers, one.session));
  return {
    graph: graphOf(
      entries.map((entry) => relative(root, entry).split(sep).join("/")),
      found,
      locals,
    ),
    slices: inOrder(slices),
    root,
    sources,
  };
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
