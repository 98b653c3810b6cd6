import { type RuntimeValue, runtime, type Value } from "../evaluate/value.ts";
import type { Binding, FunctionIr, Place } from "../ir/index.ts";

/** Data; a variable that holds a resource may get another one in a function. */
const data = new Set<Value["kind"]>(["constant", "concat", "environment", "property", "object", "array"]);

/** What a top-level variable holds after a function has given it a value: compile time does not tell when that is. */
export function assignedInside(
  fn: FunctionIr | undefined,
  { binding, value, at }: { readonly binding: Binding; readonly value: Value; readonly at: Place },
): Value {
  return data.has(value.kind) && fn ? unknownSince(fn.name, { binding, at }) : value;
}

function unknownSince(
  name: string,
  { binding, at }: { readonly binding: Binding; readonly at: Place },
): RuntimeValue {
  return { ...runtime(`a value assigned inside \`${name}\``, at), assigned: [binding.at, at] };
}
