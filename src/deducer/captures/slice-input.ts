import type { CreatedResource, Scope } from "../evaluate/value.ts";
import type { SliceSyntax } from "../front-end/front-end.ts";
import type { Call } from "../ir/index.ts";
import type { StateChanges } from "../state/changes.ts";

/** What the slicer knows of the whole program. */
export interface SliceInput {
  readonly syntax: SliceSyntax;
  readonly globals: Scope;
  readonly resources: readonly CreatedResource[];
  /** The calls that only compile time makes: infra calls, and calls that are skipped and set up nothing. */
  readonly compileTimeCalls: ReadonlySet<Call>;
  /** What running code leaves behind. */
  readonly changes: StateChanges;
}
