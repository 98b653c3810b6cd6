import { kindNames, kinds } from "#kinds";
import { lineage } from "./class.ts";
import { dataFields } from "./data-class.ts";
import type { CallSite, Frame } from "./frame.ts";
import type { ClassValue, ObjectValue, Value } from "./value.ts";

/** The SDK's own types of options: Python makes one by calling it. */
const optionTypes = new Set(kindNames.map((name) => `${kinds[name].className}Options`));

/** Python's `dict(a=1)`, and a call of a typed dictionary, of the SDK or of the user's. */
export function dictionaryOf(
  callee: Value,
  { arguments: given, frame }: Pick<CallSite, "arguments" | "frame">,
): ObjectValue | undefined {
  if (!makesDictionary(callee, frame)) return undefined;
  const entries = new Map<string, Value>();
  for (const { name, value } of given) {
    if (name !== undefined) entries.set(name, value);
    else if (value.kind === "object") for (const [key, entry] of value.entries) entries.set(key, entry);
    else return undefined;
  }
  return { kind: "object", entries };
}

/** A data class that is handed over as a whole is the data that it holds. */
export function asData(value: Value, frame: Frame): Value {
  const fields = value.kind === "instance" ? dataFields(value, frame) : new Map<string, Value>();
  return fields.size > 0 ? { kind: "object", entries: new Map(fields) } : value;
}

function makesDictionary(callee: Value, frame: Frame): boolean {
  if (frame.language !== "python") return false;
  if (callee.kind === "class") return isTypedDictionary(callee, frame);
  if (callee.kind !== "outside") return false;
  return callee.origin === "sdk"
    ? optionTypes.has(callee.name)
    : callee.origin === "builtin" && callee.name === "dict";
}

function isTypedDictionary(value: ClassValue, frame: Frame): boolean {
  for (const { class: owner } of lineage(value, frame))
    if (owner.bases.some((base) => base.kind === "external" && base.name === "TypedDict")) return true;
  return false;
}
