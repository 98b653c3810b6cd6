import type { Scope } from "../evaluate/value.ts";
import type { ModuleIr } from "../ir/index.ts";
import type { HeapObserver } from "./heap.ts";
import type { MutableState } from "./mutable-state.ts";

/** What the walk over a handler knows of the program around it. */
export interface Surroundings {
  /** Whether a permission that is wider than needed is an error. */
  readonly strict?: boolean;
  readonly mutable?: MutableState;
  /** The modules whose top level was evaluated. */
  readonly executed?: Set<ModuleIr>;
  /** Those of them that no start runs: each handler that imports one runs it for itself. */
  readonly late?: Set<ModuleIr>;
  /** Their top-level variables. */
  readonly globals?: Scope;
  /** Whether a module can reach the SDK. */
  readonly reachesSdk?: (file: string) => boolean;
  /** Who wants to know what the walk makes and changes. */
  readonly observer?: HeapObserver;
}
