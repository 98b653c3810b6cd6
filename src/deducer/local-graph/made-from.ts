import type { Made, Value } from "../evaluate/value.ts";
import { type Binding, visitExpressions } from "../ir/index.ts";

/**
 * The value that a variable gets. Where the run time makes it from what the variable holds (`hooks = hooks.concat(hook)`), the
 * walk over a handler needs that, too.
 */
export function madeFromItself(value: Value, binding: Binding, held: Value | undefined): Value {
  if (value.kind !== "runtime" || !value.made || value.before || !held) return value;
  return isMadeFrom(value.made, binding, new Set()) ? { ...value, before: held } : value;
}

function isMadeFrom({ expression, scope }: Made, binding: Binding, seen: Set<Binding>): boolean {
  let found = false;
  visitExpressions({ expressions: [expression], statements: [] }, (one) => {
    if (found || one.kind !== "reference" || seen.has(one.binding)) return !found;
    seen.add(one.binding);
    const value = one.binding === binding || one.asleep ? undefined : scope.lookup(one.binding);
    const made = value?.kind === "runtime" ? value.made : undefined;
    found = one.binding === binding || (made !== undefined && isMadeFrom(made, binding, seen));
    return !found;
  });
  return found;
}
