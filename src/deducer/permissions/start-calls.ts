import type { CallSite } from "../evaluate/frame.ts";
import { type FunctionValue, runtime, type Value } from "../evaluate/value.ts";
import type { Call, FunctionIr } from "../ir/index.ts";

/** Which calls the walk over a program's start makes. */
export class StartCalls {
  readonly #isMade: (call: Call) => boolean;
  readonly #infra: ReadonlySet<FunctionIr>;
  readonly #results = new Map<FunctionIr, Value>();

  /** `infra` functions take no functions: what one call of them does at a place, all do. */
  constructor(isMade: (call: Call) => boolean, infra: ReadonlySet<FunctionIr>) {
    this.#isMade = isMade;
    this.#infra = infra;
  }

  /** Everything is to be walked once more. */
  again(): void {
    this.#results.clear();
  }

  /** The result of a call, made unless it needs not be. */
  call({ function: fn }: FunctionValue, { call }: CallSite, make: () => Value): Value {
    if (!this.#isMade(call)) return runtime("the result of a call that is not made", call.at);
    const known = this.#results.get(fn);
    if (known) return known;
    const result = make();
    if (this.#infra.has(fn)) this.#results.set(fn, result);
    return result;
  }
}
