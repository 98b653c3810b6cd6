import type { Scope } from "../evaluate/value.ts";
import type { ModuleIr } from "../ir/index.ts";
import type { MutableState } from "./mutable-state.ts";
import type { StartCalls } from "./start-calls.ts";

/** What the walk over a handler knows of the program around it. */
export interface Surroundings {
  /** Whether a permission that is wider than needed is an error. */
  readonly strict?: boolean;
  readonly mutable?: MutableState;
  /** The modules whose top level was evaluated. */
  readonly executed?: Set<ModuleIr>;
  /** Their top-level variables. */
  readonly globals?: Scope;
  /** Whether a module can reach the SDK. */
  readonly reachesSdk?: (file: string) => boolean;
  /** Whether this is the program's start and no handler: infra calls are made then. */
  readonly starts?: StartCalls;
}
