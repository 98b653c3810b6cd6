import type { Language } from "#arch-ref";
import { textOfConstant } from "./text.ts";
import { callOnText, joinElements } from "./text-methods.ts";
import { type ArrayValue, constant, type EvaluatedArgument, type ObjectValue, type Value } from "./value.ts";

/** Calls of the language's own functions that are evaluated, because they only depend on known arguments. */
export function callBuiltin(
  callee: Value,
  given: readonly EvaluatedArgument[],
  language: Language,
): Value | undefined {
  const text = callee.kind === "data-method" && callee.receiver.kind === "constant" && callee.receiver.value;
  if (callee.kind === "data-method" && typeof text === "string")
    return callOnText(text, callee.name, { given, language });
  // Which parameter a name is for is not known here.
  if (given.some((argument) => argument.name !== undefined)) return undefined;
  return callKnown(
    callee,
    given.map((argument) => argument.value),
    language,
  );
}

function callKnown(callee: Value, given: readonly Value[], language: Language): Value | undefined {
  if (callee.kind === "outside" && callee.origin === "builtin")
    return builtinFunctions[callee.name]?.(given, language);
  if (callee.kind !== "data-method") return undefined;
  const { receiver, name } = callee;
  if (receiver.kind === "array") return callOnArray(receiver, name, given);
  if (receiver.kind === "object") return callOnObject(receiver, name, given);
  return undefined;
}

type BuiltinFunction = (given: readonly Value[], language: Language) => Value | undefined;

const toText: BuiltinFunction = ([value], language) =>
  value?.kind === "constant" ? constant(textOfConstant(value.value, language)) : undefined;

const entriesOf = (value: Value | undefined): ObjectValue["entries"] | undefined =>
  value?.kind === "object" && !value.entries.has("*") ? value.entries : undefined;

const list = (elements: readonly Value[]): ArrayValue => ({
  kind: "array",
  flavour: "list",
  elements: [...elements],
});
const pair = (key: string, value: Value): Value => ({
  kind: "array",
  flavour: "tuple",
  elements: [constant(key), value],
});

const builtinFunctions: Readonly<Record<string, BuiltinFunction>> = {
  str: toText,
  String: toText,
  len: ([value]) => {
    if (value?.kind === "array") return constant(value.elements.length);
    return value?.kind === "constant" && typeof value.value === "string"
      ? constant(value.value.length)
      : undefined;
  },
  list: ([value]) => (value?.kind === "array" ? list(value.elements) : undefined),
  tuple: ([value]) => (value?.kind === "array" ? list(value.elements) : undefined),
  range: (given) => {
    const bounds = given.map((value) => (value.kind === "constant" ? Number(value.value) : Number.NaN));
    if (bounds.length === 0 || bounds.some((bound) => !Number.isInteger(bound))) return undefined;
    const [start = 0, end = 0, step = 1] = bounds.length === 1 ? [0, ...bounds] : bounds;
    const length = Math.ceil((end - start) / step);
    if (!(length <= 10_000)) return undefined;
    return list(
      Array.from({ length: Math.max(0, length) }, (_, position) => constant(start + position * step)),
    );
  },
  enumerate: ([value]) =>
    value?.kind === "array"
      ? list(
          value.elements.map((element, position) => ({
            kind: "array",
            flavour: "tuple",
            elements: [constant(position), element],
          })),
        )
      : undefined,
  "Object.entries": ([value]) => {
    const entries = entriesOf(value);
    return entries && list([...entries].map(([key, one]) => pair(key, one)));
  },
  "Object.keys": ([value]) => {
    const entries = entriesOf(value);
    return entries && list([...entries.keys()].map((key) => constant(key)));
  },
  "Object.values": ([value]) => {
    const entries = entriesOf(value);
    return entries && list([...entries.values()]);
  },
};

function callOnArray(array: ArrayValue, name: string, given: readonly Value[]): Value | undefined {
  const [first] = given;
  if (name === "push" || name === "append") {
    array.elements.push(...given);
    return constant(name === "push" ? array.elements.length : null);
  }
  if (name === "join" && (first === undefined || first.kind === "constant"))
    return joinElements(array, first?.kind === "constant" ? String(first.value) : ",");
  return undefined;
}

function callOnObject({ entries }: ObjectValue, name: string, given: readonly Value[]): Value | undefined {
  if (entries.has("*")) return undefined;
  if (name === "items") return list([...entries].map(([key, value]) => pair(key, value)));
  if (name === "keys") return list([...entries.keys()].map((key) => constant(key)));
  if (name === "values") return list([...entries.values()]);
  const [key, fallback] = given;
  if (name === "get" && key?.kind === "constant")
    return entries.get(String(key.value)) ?? fallback ?? constant(null);
  return undefined;
}
