import type { FunctionValue, Value } from "../evaluate/value.ts";
import type { Effects } from "./effects.ts";

/**
 * What an infra function contributes, found once: effects and result with placeholders for its parameters. A function
 * whose control flow or names need more of its parameters than a placeholder tells is `complete: false`; it is then
 * evaluated anew at every call, and its effects here are only what could be seen without arguments.
 */
export interface Summary {
  readonly function: FunctionValue;
  readonly effects: Effects;
  readonly returned: Value;
  readonly complete: boolean;
}
