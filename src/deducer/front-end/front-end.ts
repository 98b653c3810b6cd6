import type { Language } from "#arch-ref";
import type { Report, SourceText } from "#diagnostics";
import type { SourceFiles } from "#source-files";
import type { Binding, ModuleIr, Place } from "../ir/index.ts";

/** A program of one entry, lowered as far as the core asked for it. */
export interface Program {
  readonly entry: ModuleIr;
  /** Every user module lowered so far, by its path relative to the project's root. */
  readonly modules: ReadonlyMap<string, ModuleIr>;
  readonly sources: ReadonlyMap<string, SourceText>;
  /** What the slicer must know of the language's syntax. */
  readonly syntax: SliceSyntax;
  /** The user's files that some import leads to, one that only brings types included, relative to the root. */
  mentioned(): Iterable<string>;
  /** Whether a file of the program was met that does not parse: what uses something there is not known. */
  readonly isTorn: boolean;
  /** The first call that creates a resource in a file that is not of the program, by its syntax alone. */
  creationIn(file: string): Place | undefined;
  /** Whether a module (named relative to the root) can reach the SDK: of any other, bundles hold what its text says. */
  reachesSdk(file: string): boolean;
  /** Absent where every module runs when an import reaches it, and all of them are looked at. */
  readonly onDemand?: ModulesOnDemand;
  /**
   * How often something was asked so far that every run has to ask: a type checker, whose answer may depend on any file; a
   * file with a mistake, which is told of then. Absent where nothing outlives a run.
   */
  readonly asked?: number;
  /** What it took so far; absent where it is not counted. */
  readonly loaded?: Loaded;
}

/** What an analysis read of a program. */
export interface Loaded {
  readonly filesParsed: number;
  /** The declarations of the language's library that a type checker was given. */
  readonly libraries: "none" | "small" | "full";
}

/**
 * Modules that cannot reach the SDK are not run by imports: they create nothing, so each runs when a value of it is
 * first needed. What they hold must be the same as if all had run in order.
 */
export interface ModulesOnDemand {
  /** The module that declares a top-level variable, if no import runs it. */
  moduleOf(binding: Binding): ModuleIr | undefined;
  /** Something of that file is read that other modules may have changed before: those have to run in order. */
  settle(file: string): void;
  /** Grows when more modules have to run in order: then the evaluation starts again. */
  readonly wakings: number;
  /** The modules whose functions may change a top-level variable. */
  mentioning(binding: Binding): readonly ModuleIr[];
  /** The modules whose functions may assign a member of that name. */
  assigning(member: string): readonly ModuleIr[];
  /** Those of the modules without SDK whose top level constructs something. */
  constructing(): readonly ModuleIr[];
  /** The modules whose text mentions the environment, run by an import or not. */
  readingEnvironment(): readonly ModuleIr[];
  /** The files that run when that file is loaded, itself included. */
  loadedWith(file: string): ReadonlySet<string>;
}

/** How a language writes what slices insert. */
export interface SliceSyntax {
  readonly language: Language;
  /** `all-handlers`: one edited program that a bundler shakes for each; `one-handler`: edits for each handler. */
  readonly sharing: "all-handlers" | "one-handler";
  /** A top-level variable that the bundle's entry can see. */
  exported(name: string, value: string): string;
  /** Gives a module its one value in place of exports, at its end. Only where a language has that. */
  onlyExport(value: string): string;
  /** Puts a variable on that value. */
  exportedBeside(name: string): string;
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
  /** Look at the whole program, as its own compiler would: every module, full libraries. */
  readonly full?: boolean;
  /** Whether types that the small library does not tell are looked up with the full ones; only tests say no. */
  readonly guarded?: boolean;
  /** What the same front end kept from an earlier run. */
  readonly memory?: Memory;
  /** What is known of texts from before. */
  readonly facts?: TextFacts;
}

/** What is found in texts by looking at nothing else, and need be found only once. */
export interface TextFacts {
  /** What was found in the text before, or what `find` finds now: plain data. `sort` tells apart what is looked for. */
  of<Found>(text: string, sort: string, find: () => Found): Found;
}

/** What a front end keeps from one run to the next: texts that did not change are neither scanned nor parsed again. */
export interface Memory {
  readonly language: Language;
}

/** A language: reads a program and lowers it. Nothing of the program is executed, no interpreter is started. */
export interface FrontEnd {
  readonly language: Language;
  /** File name endings of entries, with the dot. */
  readonly extensions: readonly string[];
  /** Something to keep between runs, where that saves work. */
  memory?(): Memory;
  /** Gives only the texts when the entry cannot be lowered at all; the report then says why. */
  load(input: FrontEndInput): Program | Pick<Program, "sources">;
}
