import type { SourceText } from "#diagnostics";
import type { ArchRef } from "./graph.ts";
import type { Slice } from "./slice.ts";

/** What the deducer hands to the stages after it. */
export interface Deduction {
  readonly graph: ArchRef;
  /** One per handler of the graph, in its order. */
  readonly slices: readonly Slice[];
  /** Absolute path of the project's root. */
  readonly root: string;
  /** The user's modules that were read, by their path relative to the root. */
  readonly sources: ReadonlyMap<string, SourceText>;
}
