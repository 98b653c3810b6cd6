import type { Language } from "#arch-ref";
import type { Report, SourceText } from "#diagnostics";
import type { ModuleIr } from "./ir/index.ts";

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
  /** `const name = value;` or `name = value`, at the top level, visible to the bundle's entry. */
  exported(name: string, value: string): string;
  /** `return value;`. */
  returned(value: string): string;
  /** A local binding inside a function. */
  local(name: string, value: string): string;
  /** What stands for a removed statement in a suite that must not be empty: `pass`, or nothing. */
  readonly nothing: string;
}

/** Everything a front end is told. */
export interface FrontEndInput {
  /** Absolute path of the entry file; it exists. */
  readonly entry: string;
  /** Absolute path of the project's root. */
  readonly root: string;
  /** Receives syntax errors (PLT1015) and unknown SDK imports (PLT1014). */
  readonly report: Report;
}

/** A language: reads a program and lowers it. Nothing of the program is executed, no interpreter is started. */
export interface FrontEnd {
  readonly language: Language;
  /** File name endings of entries, with the dot. */
  readonly extensions: readonly string[];
  /** Returns nothing when the entry cannot be lowered at all; the report then says why. */
  load(input: FrontEndInput): Program | undefined;
}
