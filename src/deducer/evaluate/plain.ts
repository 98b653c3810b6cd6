import type { Language } from "#arch-ref";
import { entriesOfObject } from "./keys.ts";
import { LONGEST_LIST, LONGEST_TEXT } from "./limits.ts";
import { type ArrayValue, type ConstantValue, constant, type Value } from "./value.ts";

/** What a table of known calls gets besides the arguments. */
export interface CallContext {
  readonly named: ReadonlyMap<string, Value>;
  readonly apply: (callee: Value, given: readonly Value[]) => Value | undefined;
}

/** A function of the language. */
export type KnownFunction = (given: readonly Value[], context: CallContext) => Value | undefined;

/** A method of one of the language's own types. */
export type KnownMethod<Receiver extends Value = Value> = (
  receiver: Receiver,
  given: readonly Value[],
  context: CallContext,
) => Value | undefined;

/** Methods by the type of their receiver. */
export type KnownMethods = Readonly<Record<string, Readonly<Record<string, KnownMethod<never>>>>>;

/** A constant that JavaScript and this compiler can both hold. */
export type Primitive = ConstantValue["value"];

/** A list of these elements. */
export function listOf(elements: readonly Value[], flavour: ArrayValue["flavour"] = "list"): ArrayValue {
  return { kind: "array", flavour, elements: [...elements] };
}

/** The constants of values, if all are constants. */
export function primitives(values: readonly Value[]): readonly Primitive[] | undefined {
  const known = values.flatMap((value) => (value.kind === "constant" ? [value.value] : []));
  return known.length === values.length ? known : undefined;
}

/** A value of JavaScript as a value of the analysis; nothing for anything but plain data. */
export function fromPlain(plain: unknown): Value | undefined {
  if (plain === null || typeof plain !== "object") return fromPrimitive(plain);
  if (Array.isArray(plain)) {
    const elements = plain.map(fromPlain).filter((element) => element !== undefined);
    return elements.length === plain.length && plain.length <= LONGEST_LIST ? listOf(elements) : undefined;
  }
  if (Object.getPrototypeOf(plain) !== Object.prototype) return undefined;
  const entries = Object.entries(plain).flatMap(([key, entry]) => {
    const value = fromPlain(entry);
    return value ? [[key, value] as const] : [];
  });
  const all = entries.length === Object.keys(plain).length;
  return all ? { kind: "object", entries: new Map(entries) } : undefined;
}

function fromPrimitive(plain: unknown): Value | undefined {
  switch (typeof plain) {
    case "string":
      return plain.length <= LONGEST_TEXT ? constant(plain) : undefined;
    case "number":
    case "boolean":
    case "undefined":
      return constant(plain);
    default:
      return plain === null ? constant(null) : undefined;
  }
}

/** Plain data of the analysis as a value of JavaScript; nothing where a part is not known. */
export function toPlain(
  value: Value,
  language: Language,
  depth = 32,
): { readonly plain: unknown } | undefined {
  if (value.kind === "constant") return { plain: value.value };
  if (depth === 0) return undefined;
  if (value.kind === "array") {
    const elements = value.elements.flatMap((element) => toPlain(element, language, depth - 1) ?? []);
    return elements.length === value.elements.length
      ? { plain: elements.map(({ plain }) => plain) }
      : undefined;
  }
  const entries = value.kind === "object" ? entriesOfObject(value, language) : undefined;
  if (!entries) return undefined;
  const parts = entries.flatMap(([key, entry]) => {
    const part = toPlain(entry, language, depth - 1);
    return part ? [[key, part.plain] as const] : [];
  });
  return parts.length === entries.length ? { plain: Object.fromEntries(parts) } : undefined;
}
