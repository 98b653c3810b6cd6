import { kindNames, kinds } from "#kinds";
import type { EvaluatedArgument, ObjectValue, Value } from "./value.ts";

/** The SDK's own types of options: Python makes one by calling it. */
const optionTypes = new Set(kindNames.map((name) => `${kinds[name].className}Options`));

/** Python's `dict(a=1)`, and a call of one of the SDK's types of options. */
export function dictionaryOf(callee: Value, given: readonly EvaluatedArgument[]): ObjectValue | undefined {
  if (callee.kind !== "outside" || !makesDictionary(callee.origin, callee.name)) return undefined;
  const entries = new Map<string, Value>();
  for (const { name, value } of given) {
    if (name !== undefined) entries.set(name, value);
    else if (value.kind === "object") for (const [key, entry] of value.entries) entries.set(key, entry);
    else return undefined;
  }
  return { kind: "object", entries };
}

function makesDictionary(origin: string, name: string): boolean {
  return origin === "sdk" ? optionTypes.has(name) : origin === "builtin" && name === "dict";
}
