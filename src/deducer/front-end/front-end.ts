import type { Language } from "#arch-ref";
import type { Report, SourceText } from "#diagnostics";
import type { SourceFiles } from "#source-files";
import type { ModuleIr } from "../ir/index.ts";

/** A program of one entry, lowered as far as the core asked for it. */
export interface Program {
  readonly entry: ModuleIr;
  /** Every user module lowered so far, by its path relative to the project's root. */
  readonly modules: ReadonlyMap<string, ModuleIr>;
  readonly sources: ReadonlyMap<string, SourceText>;
  /** What the slicer must know of the language's syntax. */
  readonly syntax: SliceSyntax;
}

/** How a language writes what slices insert. */
export interface SliceSyntax {
  readonly language: Language;
  /** `all-handlers`: one edited program that a bundler shakes for each; `one-handler`: edits for each handler. */
  readonly sharing: "all-handlers" | "one-handler";
  /** A top-level variable that the bundle's entry can see. */
  exported(name: string, value: string): string;
  /** Leaves a function with a value. */
  returned(value: string): string;
  /** An expression that runs statements in a scope of their own. Only where slices are shared. */
  immediately(statements: string): string;
  /** The list of the one element of an iterable at that position. */
  element(iterable: string, position: number): string;
  /** An object that has only the key at that position of another. Only where loops run over keys. */
  keyAt(object: string, position: number): string;
  /** A condition that is decided. */
  readonly decided: { readonly holds: string; readonly fails: string };
  /** The header of a counted loop that runs once, with this counter. */
  counted(counter: string, value: string): string;
  /** A method taken off its object, still bound to it. */
  bound(method: string): string;
  /** Brings names of another module into a module, both relative to the root. Only where slices are shared. */
  imported(name: string, from: { readonly module: string; readonly into: string }): string;
  /** Lets an import's module run although no name of it is used. Only where slices are shared. */
  importedAgain(statement: string): string;
  /** A function of that name that keeps the handlers that it is called with. Only where slices are shared. */
  keeper(name: string): string;
  /** A handler that such a function keeps: 1 is the one that came last. */
  keptHandler(keeper: string, fromEnd: number): string;
  /** Marks a call as free of effects, for a bundler that drops unused ones. */
  readonly pure: string;
  /** The value of nothing. */
  readonly absent: string;
  /** What stands for a removed statement in a suite that must not be empty. */
  readonly nothing: string;
}

/** Everything a front end is told. */
export interface FrontEndInput {
  /** Absolute path of the entry file; it exists. */
  readonly entry: string;
  /** Absolute path of the project's root. */
  readonly root: string;
  /** The only way to the files of the program. */
  readonly files: SourceFiles;
  /** Receives syntax errors (PLT1015) and unknown SDK imports (PLT1014). */
  readonly report: Report;
}

/** A language: reads a program and lowers it. Nothing of the program is executed, no interpreter is started. */
export interface FrontEnd {
  readonly language: Language;
  /** File name endings of entries, with the dot. */
  readonly extensions: readonly string[];
  /** Gives only the texts when the entry cannot be lowered at all; the report then says why. */
  load(input: FrontEndInput): Program | Pick<Program, "sources">;
}
