import type { CreatedResource, Scope } from "../evaluate/value.ts";
import type { SliceSyntax } from "../front-end/front-end.ts";
import type { Call } from "../ir/index.ts";

/** What the slicer knows of the whole program. */
export interface SliceInput {
  readonly syntax: SliceSyntax;
  readonly globals: Scope;
  readonly resources: readonly CreatedResource[];
  /** The calls that only compile time makes: infra calls and skipped calls. */
  readonly compileTimeCalls: ReadonlySet<Call>;
}
