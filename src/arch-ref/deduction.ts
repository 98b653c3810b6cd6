import type { SourceText, Span } from "#diagnostics";
import type { ArchRef } from "./graph.ts";
import type { Slice } from "./slice.ts";

/** What the deducer hands to the stages after it. */
export interface Deduction {
  readonly graph: ArchRef;
  /** One per handler of the graph, in its order. */
  readonly slices: readonly Slice[];
  /** The folders that resources serve, as far as the program itself says which. */
  readonly folders: readonly ServedFolder[];
  /** Absolute path of the project's root. */
  readonly root: string;
  /** The user's modules that were read, by their path relative to the root. */
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** A folder whose files a resource serves: it need not be there before a build. */
export interface ServedFolder {
  /** The resource's id. */
  readonly resource: string;
  /** Relative to the project's root. */
  readonly path: string;
  /** Where the program says so. */
  readonly at: Span;
}
