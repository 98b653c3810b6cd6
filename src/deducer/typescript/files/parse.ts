import ts from "typescript";
import { firstBelow, joinParents } from "./nesting.ts";

/** A file's syntax tree, and the first mistake in it. */
export interface ParsedFile {
  readonly file: ts.SourceFile;
  readonly error?: SyntaxError;
}

/** Where a file does not parse, and what the parser says of it. */
export interface SyntaxError {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** Parses a text. One too deep for the recursive parser, or for the passes after it, stands as an empty file. */
export function parse(path: string, text: string): ParsedFile {
  try {
    const file = create(path, text);
    const deep = joinParents(file);
    if (deep !== undefined) return tooDeep(path, deep);
    const error = firstError(file);
    return error ? { file, error } : { file };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tooDeep(path, deepPlace(path, text));
  }
}

/** How deep every parser gets, whatever the stack. */
const alwaysReached = 200;
/** Up to here a text is parsed again and again to see where it becomes too deep. */
const searchable = 1_000_000;

/**
 * Where the code becomes deep, in the longest beginning of the text that the parser can take. Where exactly it gives up
 * depends on the machine; a depth that it can always reach does not.
 */
function deepPlace(path: string, text: string): number {
  if (text.length > searchable) return 0;
  let taken: ts.SourceFile | undefined;
  let refused = text.length;
  for (let length = refused >> 1; refused - length > 1; length = ((taken?.end ?? 0) + refused) >> 1) {
    const file = unlessTooDeep(path, text.slice(0, length));
    if (file) taken = file;
    else refused = length;
  }
  return (taken && firstBelow(taken, alwaysReached)) ?? 0;
}

function unlessTooDeep(path: string, text: string): ts.SourceFile | undefined {
  try {
    return create(path, text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

function tooDeep(path: string, at: number): ParsedFile {
  return {
    file: create(path, ""),
    error: { start: at, end: at + 1, message: "the code is nested too deeply" },
  };
}

function create(path: string, text: string): ts.SourceFile {
  const declares = /\.d\.[cm]?ts$/.test(path);
  return ts.createSourceFile(path, text, {
    languageVersion: ts.ScriptTarget.ESNext,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    ...(!declares && { setExternalModuleIndicator: asModule }),
  });
}

/** Every file of a program is a module, whether it imports anything or not. */
function asModule(file: ts.SourceFile): void {
  (file as { externalModuleIndicator?: true }).externalModuleIndicator = true;
}

function firstError(file: ts.SourceFile): SyntaxError | undefined {
  const { parseDiagnostics } = file as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] };
  const [first] = [...(parseDiagnostics ?? [])].sort((a, b) => a.start - b.start);
  if (!first) return undefined;
  const message = asOurs(ts.flattenDiagnosticMessageText(first.messageText, " "));
  return { start: first.start, end: first.start + first.length, message };
}

/** In lower case and without a full stop; a word in capitals stays as it is. */
export function asOurs(message: string): string {
  const text = message.replace(/\.$/, "");
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
