import type { Expression, ObjectLiteral } from "../ir/index.ts";
import type { Frame, SpreadEntries } from "./frame.ts";
import { keyName } from "./keys.ts";
import { type AccessorValue, type FunctionValue, runtime, union, type Value } from "./value.ts";

/** An object or dictionary literal; at compile time nothing is known of one with a spread that is not known. */
export function evaluateObject(expression: ObjectLiteral, frame: Frame): Value {
  const entries = new Map<string, Value>();
  for (const entry of expression.entries) {
    if ("key" in entry) addEntries(entries, { entries: evaluateEntry(entry, frame) });
    else {
      const value = frame.evaluate(entry.spread, frame);
      const copied = frame.phase.spread(value, frame);
      if (!copied) return unknownObject(expression, value, frame);
      addEntries(entries, copied);
    }
  }
  return { kind: "object", entries };
}

/** What a handler captures of it is made once more. */
function unknownObject(expression: ObjectLiteral, cause: Value, { scope }: Frame): Value {
  const reason = "an object spread from a value that is not known";
  return { ...runtime(reason, expression.at, cause), made: { expression, scope } };
}

function addEntries(into: Map<string, Value>, { entries, optional }: SpreadEntries): void {
  for (const [key, value] of entries) {
    const before = into.get(key);
    const stays = before !== undefined && optional?.has(key);
    into.set(key, stays ? union([before, value]) : joinedEntry(before, value, key));
  }
}

/** The later of two entries with one key; a getter and a setter are one property. */
function joinedEntry(before: Value | undefined, value: Value, key: string): Value {
  if (before?.kind === "accessor" && value.kind === "accessor") return { ...before, ...value };
  return key === "*" ? union([before ?? value, value]) : value;
}

/** One entry with its key; the key `*` stands for one that is not known. */
function evaluateEntry(
  {
    key,
    value: expression,
    accessor,
  }: Extract<ObjectLiteral["entries"][number], { readonly key: Expression }>,
  frame: Frame,
): ReadonlyMap<string, Value> {
  const name = frame.evaluate(key, frame);
  const known = keyName(name, frame.language) ?? "*";
  const value = frame.evaluate(expression, frame);
  const entry = accessor && value.kind === "function" ? accessorOf(accessor, value) : value;
  return new Map([[known, entry]]);
}

function accessorOf(accessor: "get" | "set", value: FunctionValue): AccessorValue {
  return accessor === "get" ? { kind: "accessor", get: value } : { kind: "accessor", set: value };
}
