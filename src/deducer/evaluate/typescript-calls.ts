import { takesInstance } from "../ir/index.ts";
import { promiseOfAll, resolvedPromise } from "./awaited.ts";
import { entriesOfObject } from "./keys.ts";
import { LONGEST_LIST, LONGEST_TEXT } from "./limits.ts";
import { truthOf } from "./operators.ts";
import {
  fromPlain,
  type KnownFunction,
  type KnownMethod,
  type KnownMethods,
  listOf,
  type Primitive,
  primitives,
  toPlain,
} from "./plain.ts";
import { typescriptArrayMethods } from "./typescript-arrays.ts";
import { type ConstantValue, constant, type FunctionValue, type ObjectValue, type Value } from "./value.ts";

/** Methods of text that depend on nothing but the text and constants. */
const textMethods =
  "at charAt charCodeAt codePointAt concat endsWith includes indexOf isWellFormed lastIndexOf padEnd padStart repeat replace replaceAll slice split startsWith substring toLowerCase toString toUpperCase trim trimEnd trimStart valueOf".split(
    " ",
  );
const numberMethods = "toExponential toFixed toPrecision toString valueOf".split(" ");
const booleanMethods = ["toString", "valueOf"];

/** JavaScript is its own reference: its methods are called. */
function native(name: string): KnownMethod<ConstantValue> {
  return ({ value }, given) => {
    const plain = primitives(given);
    if (!plain || value === null || value === undefined || isTooLong(name, value, plain)) return undefined;
    const method: unknown = Reflect.get(Object(value), name);
    if (typeof method !== "function") return undefined;
    return attempt(() => Reflect.apply(method, value, plain));
  };
}

/** A result that would fill the memory is never made. */
function isTooLong(name: string, receiver: Primitive, [first]: readonly Primitive[]): boolean {
  if (name === "repeat") return Number(first) * String(receiver).length > LONGEST_TEXT;
  return (name === "padStart" || name === "padEnd") && Number(first) > LONGEST_TEXT;
}

/** What throws is not known. */
function attempt(make: () => unknown): Value | undefined {
  try {
    return fromPlain(make());
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError || error instanceof SyntaxError)
      return undefined;
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

const natives = (names: readonly string[]): Readonly<Record<string, KnownMethod<never>>> =>
  Object.fromEntries(names.map((name) => [name, native(name)]));

/** A function of constants, computed by JavaScript itself. */
const computed =
  (compute: (...given: never[]) => unknown): KnownFunction =>
  (given) => {
    const plain = primitives(given);
    return plain && attempt(() => Reflect.apply(compute, undefined, plain));
  };

const entries = (value: Value | undefined) =>
  value?.kind === "object" ? entriesOfObject(value, "typescript") : undefined;

const ofEntries =
  (pick: (key: string, value: Value) => Value): KnownFunction =>
  ([value]) => {
    if (value?.kind === "array")
      return listOf(value.elements.map((element, position) => pick(String(position), element)));
    const known = entries(value);
    return known && listOf(known.map(([key, one]) => pick(key, one)));
  };

function assigned([target, ...sources]: readonly Value[]): Value | undefined {
  if (target?.kind !== "object") return undefined;
  const known = sources.map(entries);
  if (known.some((one) => !one)) return undefined;
  // Setters run, and so do getters of what is copied.
  const all = [...target.entries.values(), ...known.flatMap((one) => (one ?? []).map(([, value]) => value))];
  if (all.some(({ kind }) => kind === "accessor")) return undefined;
  for (const [key, value] of known.flatMap((one) => one ?? [])) target.entries.set(key, value);
  return target;
}

function fromEntries([value]: readonly Value[]): Value | undefined {
  if (value?.kind !== "array") return undefined;
  const made: ObjectValue = { kind: "object", entries: new Map() };
  for (const pair of value.elements) {
    const [key, entry] = pair.kind === "array" ? pair.elements : [];
    if (key?.kind !== "constant" || !entry) return undefined;
    made.entries.set(String(key.value), entry);
  }
  return made;
}

const arrayFrom: KnownFunction = ([source, mapper], { apply }) => {
  const elements = source && elementsOf(source);
  if (!elements || !mapper) return elements && listOf(elements);
  const mapped = elements.map((element, position) => apply(mapper, [element, constant(position)]));
  return mapped.every((one) => one !== undefined) ? listOf(mapped) : undefined;
};

function elementsOf(source: Value): readonly Value[] | undefined {
  if (source.kind === "array") return source.elements;
  if (source.kind === "constant" && typeof source.value === "string")
    return [...source.value].map((character) => constant(character));
  const length =
    source.kind === "object" && !source.entries.has("*") ? source.entries.get("length") : undefined;
  if (length?.kind !== "constant" || typeof length.value !== "number" || source.kind !== "object")
    return undefined;
  const count = Math.trunc(length.value);
  if (!(count >= 0 && count <= LONGEST_LIST)) return undefined;
  return Array.from(
    { length: count },
    (_, position) => source.entries.get(String(position)) ?? constant(undefined),
  );
}

const stringify: KnownFunction = ([value, replacer, indent]) => {
  const plain = value && toPlain(value, "typescript");
  const space = indent?.kind === "constant" ? indent.value : undefined;
  const none = replacer === undefined || (replacer.kind === "constant" && replacer.value === null);
  if (!plain || !none || typeof space === "boolean" || (indent && indent.kind !== "constant"))
    return undefined;
  return attempt(() => JSON.stringify(plain.plain, null, space ?? undefined));
};

const same: KnownFunction = ([value]) => value;
const isList: KnownFunction = ([value]) => {
  const known =
    value && ["array", "object", "constant", "resource", "function", "class"].includes(value.kind);
  return known ? constant(value.kind === "array") : undefined;
};

/** Functions of JavaScript that are evaluated. */
export const typescriptFunctions: Readonly<Record<string, KnownFunction>> = {
  String: (given) => (given.length === 0 ? constant("") : computed(String)(given.slice(0, 1), nothing)),
  Number: (given) => (given.length === 0 ? constant(0) : computed(Number)(given.slice(0, 1), nothing)),
  Boolean: ([value = constant(undefined)]) => {
    const truth = truthOf(value, "typescript");
    return truth === undefined ? undefined : constant(truth);
  },
  parseInt: computed(Number.parseInt),
  parseFloat: computed(Number.parseFloat),
  isNaN: computed((value: unknown) => Number.isNaN(Number(value))),
  isFinite: computed((value: unknown) => Number.isFinite(Number(value))),
  encodeURIComponent: computed(encodeURIComponent),
  encodeURI: computed(encodeURI),
  decodeURIComponent: computed(decodeURIComponent),
  decodeURI: computed(decodeURI),
  "Number.parseInt": computed(Number.parseInt),
  "Number.parseFloat": computed(Number.parseFloat),
  "Number.isInteger": computed(Number.isInteger),
  "Number.isNaN": computed(Number.isNaN),
  "Number.isFinite": computed(Number.isFinite),
  "Number.isSafeInteger": computed(Number.isSafeInteger),
  "Math.abs": computed(Math.abs),
  "Math.ceil": computed(Math.ceil),
  "Math.floor": computed(Math.floor),
  "Math.round": computed(Math.round),
  "Math.trunc": computed(Math.trunc),
  "Math.sign": computed(Math.sign),
  "Math.min": computed(Math.min),
  "Math.max": computed(Math.max),
  "Math.sqrt": computed(Math.sqrt),
  "String.fromCharCode": computed(String.fromCharCode),
  "JSON.stringify": stringify,
  "JSON.parse": (given) => (given.length === 1 ? computed(JSON.parse)(given, nothing) : undefined),
  "Object.entries": ofEntries((key, value) => listOf([constant(key), value])),
  "Object.keys": ofEntries((key) => constant(key)),
  "Object.values": ofEntries((_, value) => value),
  "Object.fromEntries": fromEntries,
  "Object.assign": assigned,
  "Object.freeze": same,
  "Object.seal": same,
  "Object.hasOwn": ([object, key]) =>
    object?.kind === "object" && !object.entries.has("*") && key?.kind === "constant"
      ? constant(object.entries.has(String(key.value)))
      : undefined,
  "Array.isArray": isList,
  "Array.of": (given) => listOf(given),
  "Array.from": arrayFrom,
  "Promise.resolve": ([value = constant(undefined)]) => resolvedPromise(value),
  "Promise.all": ([value]) => promiseOfAll(value),
};

const nothing = { named: new Map<string, Value>(), apply: () => undefined };

/** A function that has its receiver, where it takes one, and its first arguments. */
function boundFunction(fn: FunctionValue, [receiver, ...given]: readonly Value[]): FunctionValue {
  const takes = fn.function.self !== undefined || takesInstance(fn.function);
  const isGiven = takes && !fn.fixed && receiver && receiver.kind !== "constant";
  return {
    ...fn,
    ...(isGiven && { receiver, fixed: true }),
    ...(given.length > 0 && { bound: [...(fn.bound ?? []), ...given] }),
  };
}

/** Methods of JavaScript's own types that are evaluated. */
export const typescriptMethods: KnownMethods = {
  string: natives(textMethods),
  number: natives(numberMethods),
  boolean: natives(booleanMethods),
  array: typescriptArrayMethods,
  function: { bind: boundFunction },
  object: {
    hasOwnProperty: (object: ObjectValue, [key]: readonly Value[]) =>
      !object.entries.has("*") && key?.kind === "constant"
        ? constant(object.entries.has(String(key.value)))
        : undefined,
  },
};
