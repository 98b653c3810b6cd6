import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Deduction, Edit, Handler, Language, Slice } from "#arch-ref";
import { SourceText, type Span } from "#diagnostics";

type Replacement = readonly [from: string, to: string, madeFrom?: string];

/** A program for the packager: files, what the slices change in them, and the handlers. */
export interface HandMadeProgram {
  readonly language: Language;
  /** The user's modules, which the deducer read. */
  readonly sources: { readonly [file: string]: string };
  /** Other files of the project: configuration, packages. */
  readonly others?: { readonly [file: string]: string };
  /** By file: a text that occurs once, what stands for it in the slice, and from what text that was made. */
  readonly replacements?: { readonly [file: string]: readonly Replacement[] };
  /** Handler ids, with the module and the name of what is exported for them. */
  readonly handlers: { readonly [id: string]: readonly [module: string, name: string] };
  readonly externals?: readonly string[];
}

/** Writes the program into a folder and says of it what the deducer would. */
export function deductionOf(program: HandMadeProgram, root: string): Deduction {
  for (const [file, text] of Object.entries({ ...program.sources, ...program.others })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const sources = new Map(
    Object.entries(program.sources).map(([file, text]) => [file, new SourceText(file, text)]),
  );
  const ids = Object.keys(program.handlers).sort();
  const entry = Object.keys(program.sources)[0] ?? "";
  return {
    root,
    sources,
    graph: {
      format: "pluto.arch-ref/1",
      entries: [entry],
      resources: [],
      handlers: ids.map((id) => handlerOf(id, program)),
    },
    slices: ids.map((id) => sliceOf(id, program)),
    folders: [],
  };
}

/** The span of a text's only occurrence. */
export function spanIn(deduction: Deduction, file: string, text: string): Span {
  const source = deduction.sources.get(file);
  const start = source?.text.indexOf(text) ?? -1;
  if (!source || start < 0) throw new Error(`${file} does not contain ${text}`);
  return source.span(start, start + text.length);
}

function handlerOf(id: string, { language, externals, handlers }: HandMadeProgram): Handler {
  const [resource = "", call = ""] = id.split("#");
  const [method = "", ...args] = call.split(" ");
  const position = { line: 1, column: 1 };
  return {
    id,
    language,
    function: "handler",
    trigger: { resource, method, arguments: args },
    captures: [],
    accesses: [],
    reads: [],
    environment: [],
    externals: externals ?? [],
    at: { file: handlers[id]?.[0] ?? "", start: position, end: position },
  };
}

function sliceOf(id: string, program: HandMadeProgram): Slice {
  const [module, name] = program.handlers[id] ?? ["", ""];
  return {
    handler: id,
    language: program.language,
    entry: { module, name },
    modules: Object.entries(program.sources)
      .map(([file, text]) => ({ file, edits: editsOf(text, program.replacements?.[file] ?? []) }))
      .filter(({ edits }) => program.language === "python" || edits.length > 0),
  };
}

function editsOf(text: string, replacements: readonly Replacement[]): Edit[] {
  const placeOf = (part: string) => {
    const start = text.indexOf(part);
    if (start < 0) throw new Error(`nothing reads ${part}`);
    return { start, end: start + part.length };
  };
  return replacements
    .map(([from, to, made]) => ({ ...placeOf(from), text: to, ...(made && { from: placeOf(made) }) }))
    .sort((a, b) => a.start - b.start);
}
