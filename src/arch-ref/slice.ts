import type { Language } from "./graph.ts";

/** Replaces the UTF-16 offsets `start` (inclusive) to `end` (exclusive) of a file's text. Edits of a file never overlap. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The part of the file that the text was made from, line by line; the replaced part where nothing is said. */
  readonly from?: { readonly start: number; readonly end: number };
}

/** A user's module as a handler needs it: edits on the text on disk, sorted by `start`. */
export interface SlicedModule {
  /** Relative to the project's root, with forward slashes. */
  readonly file: string;
  readonly edits: readonly Edit[];
}

/**
 * The part of the program that one handler needs. After the edits, `entry.module` defines a top-level variable
 * (exported in TypeScript) `entry.name` that holds the handler.
 */
export interface Slice {
  /** The handler's id. */
  readonly handler: string;
  readonly language: Language;
  readonly entry: {
    readonly module: string;
    readonly name: string;
    /** Edits of that module which only this handler has, where the others are shared; they win over those. */
    readonly edits?: readonly Edit[];
  };
  /**
   * TypeScript: every user module that has edits, the same list for all handlers of a program (the bundler drops what
   * a handler does not use). Python: every module that the bundle holds, `__init__` modules of its packages included.
   */
  readonly modules: readonly SlicedModule[];
}
