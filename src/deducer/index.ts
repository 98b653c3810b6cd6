import { relative, sep } from "node:path";
import { buildArchRef, type Deduction, type Language, type Resource, type Slice } from "#arch-ref";
import { Report, SourceText } from "#diagnostics";
import type { SourceFiles } from "#source-files";
import { deduceEntry, type EntryDeduction } from "./deduce-entry.ts";
import { tooDeep } from "./diagnostics.ts";
import type { FrontEnd, FrontEndInput, Loaded, Memory, TextFacts } from "./front-end/front-end.ts";
import { WalkMemory } from "./permissions/kept/walk-memory.ts";
import { judgedStrictly } from "./rules/strict.ts";
import { checkUnreachedFiles, type ProjectFiles } from "./rules/unreached-files.ts";

export type { TextFacts } from "./front-end/front-end.ts";

/** A deduction, with what it took. */
export interface Deduced extends Deduction {
  /** What was read for each entry, where its front end counts that. */
  readonly loaded: readonly Loaded[];
}

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
  /** What of each module a bundle needs; without it only the graph is found. */
  readonly slices?: boolean;
  /** Look at the whole program with the full libraries and the user's compiler options, not at the slice that matters. */
  readonly full?: boolean;
  /** Whether types that small declarations do not tell are looked up in the full ones; only tests say no. */
  readonly guarded?: boolean;
  /** What to keep from one run to the next. */
  readonly memory?: DeductionMemory;
  /** What earlier runs found in texts. */
  readonly facts?: TextFacts;
  /** Entries of the project that are not read now, absolute: they are imported by nothing and that is no mistake. */
  readonly otherEntries?: readonly string[];
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
  options: DeduceOptions,
): Promise<Deduced> {
  const found = new Report(report, options.strict ? judgedStrictly : undefined);
  try {
    return await deduceEntries(entries, found, options);
  } finally {
    for (const diagnostic of found.diagnostics) report.add(diagnostic);
  }
}

async function deduceEntries(
  entries: readonly string[],
  report: Report,
  options: DeduceOptions,
): Promise<Deduced> {
  const { root, files, memory, facts, full = false, guarded = true } = options;
  const programs: ReadProgram[] = [];
  const { locals = false, otherEntries = [], slices = true, strict = false } = options;
  const found: EntryDeduction[] = [];
  const sources = new Map<string, SourceText>();
  const loaded: Loaded[] = [];
  for (const entry of entries) {
    const frontEnd = await frontEndOf(entry);
    const kept = { ...keptBy(memory, frontEnd), ...(facts && { facts }) };
    const input = { entry, root, files, report, full, guarded, ...kept };
    const wanted = { locals, slices, strict, sources, programs, memory: memory?.walksOf(entry) };
    const deduced = refusingDepth(() => deduceProgram(frontEnd, input, wanted), {
      ...{ ...input, sources },
      forget: () => memory?.forget(frontEnd),
    });
    if (deduced.entry) found.push(deduced.entry);
    if (deduced.loaded) loaded.push(deduced.loaded);
  }
  checkUnreachedFiles({ programs, root, files, otherEntries, sources }, report);
  return {
    graph: graphOf(
      entries.map((entry) => relativeTo(root, entry)),
      found,
      locals,
    ),
    slices: report.hasErrors ? [] : inOrder(found.flatMap((one) => one.slices)),
    folders: found.flatMap((one) => one.folders),
    root,
    sources,
    loaded,
  };
}

/** What runs over one project keep between them: texts that did not change are neither scanned nor parsed again. */
export class DeductionMemory {
  readonly #kept = new Map<Language, Memory>();
  readonly #walks = new Map<string, WalkMemory>();

  /** What a front end kept. */
  of({ language, memory }: FrontEnd): Memory | undefined {
    const kept = this.#kept.get(language) ?? memory?.();
    if (kept) this.#kept.set(language, kept);
    return kept;
  }

  /** What was kept of the walks over an entry's handlers. */
  walksOf(entry: string): WalkMemory {
    const walks = this.#walks.get(entry) ?? new WalkMemory();
    this.#walks.set(entry, walks);
    return walks;
  }

  /** A run broke off in the middle: what it left is not to be built upon. */
  forget({ language }: FrontEnd): void {
    this.#kept.delete(language);
    this.#walks.clear();
  }
}

function keptBy(memory: DeductionMemory | undefined, frontEnd: FrontEnd): Pick<FrontEndInput, "memory"> {
  const kept = memory?.of(frontEnd);
  return kept ? { memory: kept } : {};
}

async function frontEndOf(entry: string): Promise<FrontEnd> {
  const found = frontEnds.find(({ extensions }) => extensions.some((extension) => entry.endsWith(extension)));
  if (!found) throw new Error(`no front end reads ${entry}`);
  return found.load();
}

type ReadProgram = ProjectFiles["programs"][number];

type Sources = Map<string, SourceText>;

interface ProgramDeduction {
  readonly entry?: EntryDeduction;
  readonly loaded?: Loaded;
}

interface Wanted {
  readonly programs: ReadProgram[];
  readonly locals: boolean;
  readonly slices: boolean;
  readonly strict: boolean;
  readonly sources: Sources;
  readonly memory: WalkMemory | undefined;
}

function deduceProgram(
  frontEnd: FrontEnd,
  input: FrontEndInput,
  { sources, programs, ...wanted }: Wanted,
): ProgramDeduction {
  const program = frontEnd.load(input);
  const note = () => {
    for (const [file, source] of program.sources) sources.set(file, source);
  };
  note();
  if (!("entry" in program)) return {};
  programs.push({ program, extensions: frontEnd.extensions });
  try {
    const entry = deduceEntry(program, { ...wanted, report: input.report });
    return { entry, ...(program.loaded && { loaded: program.loaded }) };
  } finally {
    // Modules that only handlers import have been read meanwhile.
    note();
  }
}

interface Refusal extends FrontEndInput {
  readonly sources: Sources;
  /** Drops what was kept for the next run. */
  readonly forget: () => void;
}

/** A program may be nested or chained more deeply than the analysis can go: that is told, and not a crash. */
function refusingDepth(
  run: () => ProgramDeduction,
  { entry, root, files, report, sources, forget }: Refusal,
): ProgramDeduction {
  try {
    return run();
  } catch (error) {
    forget();
    if (!(error instanceof RangeError)) throw error;
    const file = relativeTo(root, entry);
    const source = sources.get(file) ?? new SourceText(file, files.read(entry) ?? "");
    sources.set(file, source);
    report.add(tooDeep({ source, start: 0, end: 0 }));
    return {};
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
