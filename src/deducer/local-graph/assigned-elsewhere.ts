import { assignedBindings } from "../evaluate/branches.ts";
import { type FunctionValue, type RuntimeValue, runtime, type Scope, type Value } from "../evaluate/value.ts";
import {
  type Binding,
  type FunctionIr,
  functionChildren,
  type Place,
  visitExpressions,
} from "../ir/index.ts";

/** Data; a variable that holds a resource may get another one in a function. */
const data = new Set<Value["kind"]>(["constant", "concat", "environment", "property", "object", "array"]);

/** What a top-level variable holds after a function has given it a value: compile time does not tell when that is. */
export function assignedInside(
  { name }: FunctionIr,
  { binding, value, at }: { readonly binding: Binding; readonly value: Value; readonly at: Place },
): Value {
  return data.has(value.kind) ? unknownSince(name, { binding, at }) : value;
}

/** After the call of a function that is not executed: what it would assign is not known any more. */
export function forgetAssigned(callee: FunctionValue, scope: Scope, seen = new Set<FunctionIr>()): void {
  const { function: fn } = callee;
  if (seen.has(fn)) return;
  seen.add(fn);
  for (const binding of assignedBindings(fn.body())) {
    const held = binding.topLevel ? scope.lookup(binding) : undefined;
    if (held && data.has(held.kind)) scope.assign(binding, unknownSince(fn.name, { binding, at: fn.nameAt }));
  }
  visitExpressions(functionChildren(fn), (expression) => {
    const called = expression.kind === "reference" ? callee.scope.lookup(expression.binding) : undefined;
    if (called?.kind === "function") forgetAssigned(called, scope, seen);
    return true;
  });
}

function unknownSince(
  name: string,
  { binding, at }: { readonly binding: Binding; readonly at: Place },
): RuntimeValue {
  return { ...runtime(`a value assigned inside \`${name}\``, at), assigned: [binding.at, at] };
}
