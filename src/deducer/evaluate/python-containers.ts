import { comparePython } from "./constant-operators.ts";
import { keysOfObject } from "./keys.ts";
import { LONGEST_LIST } from "./limits.ts";
import { truthOf } from "./operators.ts";
import { type CallContext, type KnownMethod, listOf, type Primitive, primitives } from "./plain.ts";
import { type ArrayValue, constant, type ObjectValue, type Value } from "./value.ts";

type ListMethod = KnownMethod<ArrayValue>;
type DictionaryMethod = KnownMethod<ObjectValue>;

const none = constant(null);

/** The elements in the order of `sorted`; nothing where it is not known. */
export function sortedElements(
  elements: readonly Value[],
  { named, apply }: CallContext = { named: new Map(), apply: () => undefined },
): Value[] | undefined {
  const by = named.get("key");
  const reverse = truthOf(named.get("reverse") ?? constant(false), "python");
  const keys = primitives(
    elements.map((element) => (by ? (apply(by, [element]) ?? constant({} as never)) : element)),
  );
  if (!keys || reverse === undefined) return undefined;
  let known = true;
  const compare = (a: { readonly key: Primitive }, b: { readonly key: Primitive }) => {
    const order = comparePython(a.key, b.key);
    if (order === undefined) known = false;
    return reverse ? -(order ?? 0) : (order ?? 0);
  };
  const sorted = elements.map((element, position) => ({ element, key: keys[position] })).sort(compare);
  return known ? sorted.map(({ element }) => element) : undefined;
}

/** A position as Python counts it; nothing outside of the list. */
function positionIn({ elements }: ArrayValue, value: Value | undefined): number | undefined {
  if (value?.kind !== "constant" || !Number.isInteger(value.value)) return undefined;
  const given = Number(value.value);
  const at = given < 0 ? given + elements.length : given;
  return at >= 0 && at < elements.length ? at : undefined;
}

function placeOf({ elements }: ArrayValue, wanted: Value | undefined): number | undefined {
  const plain = primitives(elements);
  const isPlain =
    plain?.every((one) => typeof one === "string") || plain?.every((one) => typeof one === "number");
  if (!isPlain || wanted?.kind !== "constant" || typeof wanted.value === "boolean") return undefined;
  return (plain as readonly Primitive[]).indexOf(wanted.value);
}

/** Methods of lists and tuples; those that change a list give what Python gives. */
export const pythonListMethods: Readonly<Record<string, ListMethod>> = {
  append: ({ flavour, elements }, [value, ...others]) => {
    if (flavour !== "list" || !value || others.length > 0 || elements.length >= LONGEST_LIST)
      return undefined;
    elements.push(value);
    return none;
  },
  clear: ({ flavour, elements }) => {
    if (flavour !== "list") return undefined;
    elements.length = 0;
    return none;
  },
  copy: ({ flavour, elements }) => (flavour === "list" ? listOf(elements) : undefined),
  count: (list, [value]) => {
    if (placeOf(list, value) === undefined) return undefined;
    const plain = primitives(list.elements) ?? [];
    return constant(plain.filter((one) => value?.kind === "constant" && one === value.value).length);
  },
  extend: ({ flavour, elements }, [value]) => {
    if (flavour !== "list" || value?.kind !== "array" || value.flavour === "set") return undefined;
    for (const element of [...value.elements]) elements.push(element);
    return none;
  },
  index: (list, [value, ...others]) => {
    const at = others.length === 0 ? placeOf(list, value) : undefined;
    return at === undefined || at < 0 ? undefined : constant(at);
  },
  insert: ({ flavour, elements }, [position, value]) => {
    if (flavour !== "list" || position?.kind !== "constant" || !Number.isInteger(position.value) || !value)
      return undefined;
    elements.splice(Number(position.value), 0, value);
    return none;
  },
  pop: (list, [position = constant(-1)]) => {
    const at = list.flavour === "list" ? positionIn(list, position) : undefined;
    return at === undefined ? undefined : list.elements.splice(at, 1)[0];
  },
  remove: (list, [value]) => {
    const at = list.flavour === "list" ? placeOf(list, value) : undefined;
    if (at === undefined || at < 0) return undefined;
    list.elements.splice(at, 1);
    return none;
  },
  reverse: ({ flavour, elements }) => {
    if (flavour !== "list") return undefined;
    elements.reverse();
    return none;
  },
  sort: ({ flavour, elements }, _given, context) => {
    const sorted = flavour === "list" ? sortedElements(elements, context) : undefined;
    if (!sorted) return undefined;
    elements.splice(0, elements.length, ...sorted);
    return none;
  },
};

const known = (object: ObjectValue) => !object.entries.has("*");

/** The value of a text key; nothing where it is not known whether it is there. */
function entry(
  object: ObjectValue,
  key: Value | undefined,
): { readonly value: Value | undefined } | undefined {
  if (!known(object) || key?.kind !== "constant" || typeof key.value !== "string") return undefined;
  return { value: object.entries.get(key.value) };
}

/** Methods of dictionaries; those that change one give what Python gives. */
export const pythonDictionaryMethods: Readonly<Record<string, DictionaryMethod>> = {
  clear: ({ entries }) => {
    entries.clear();
    return none;
  },
  copy: (object) => (known(object) ? { kind: "object", entries: new Map(object.entries) } : undefined),
  get: (object, [key, fallback]) => {
    const found = entry(object, key);
    return found && (found.value ?? fallback ?? none);
  },
  items: (object) =>
    known(object)
      ? listOf([...object.entries].map(([key, value]) => listOf([constant(key), value], "tuple")))
      : undefined,
  keys: (object) => {
    const keys = keysOfObject(object, "python");
    return keys && listOf(keys.map((key) => constant(key)));
  },
  pop: (object, [key, fallback]) => {
    const found = entry(object, key);
    if (!found || key?.kind !== "constant") return undefined;
    object.entries.delete(String(key.value));
    return found.value ?? fallback;
  },
  setdefault: (object, [key, fallback = none]) => {
    const found = entry(object, key);
    if (!found || key?.kind !== "constant") return undefined;
    if (!found.value) object.entries.set(String(key.value), fallback);
    return found.value ?? fallback;
  },
  update: (object, [source], { named }) => {
    if (!known(object) || (source && (source.kind !== "object" || !known(source)))) return undefined;
    if (source?.kind === "object") for (const [key, value] of source.entries) object.entries.set(key, value);
    for (const [key, value] of named) object.entries.set(key, value);
    return none;
  },
  values: (object) => (known(object) ? listOf([...object.entries.values()]) : undefined),
};
