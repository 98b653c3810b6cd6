import { keysOfObject } from "./keys.ts";
import { LONGEST_LIST } from "./limits.ts";
import { truthOf } from "./operators.ts";
import { type KnownFunction, type KnownMethods, listOf, primitives } from "./plain.ts";
import { pythonDictionaryMethods, pythonListMethods, sortedElements } from "./python-containers.ts";
import { pythonTextMethods } from "./python-text.ts";
import { textOfConstant } from "./text.ts";
import { type ArrayValue, constant, type Value } from "./value.ts";

/** What Python iterates over, where it is known. */
function elementsOf(value: Value | undefined): readonly Value[] | undefined {
  if (value?.kind === "array") return value.flavour === "set" ? undefined : value.elements;
  if (value?.kind === "object") return keysOfObject(value, "python")?.map((key) => constant(key));
  if (value?.kind === "constant" && typeof value.value === "string")
    return [...value.value].map((character) => constant(character));
  return undefined;
}

const truth = (value: Value) => truthOf(value, "python");

const container =
  (flavour: ArrayValue["flavour"]): KnownFunction =>
  (given, { named }) => {
    if (named.size > 0 || given.length > 1) return undefined;
    const elements = given.length === 0 ? [] : elementsOf(given[0]);
    return elements && listOf(elements, flavour);
  };

const all =
  (conclude: (known: readonly boolean[]) => boolean): KnownFunction =>
  ([value]) => {
    const said = elementsOf(value)?.map(truth);
    const known = said?.flatMap((one) => (one === undefined ? [] : [one]));
    return known && known.length === said?.length ? constant(conclude(known)) : undefined;
  };

const extreme =
  (sign: number): KnownFunction =>
  (given, { named }) => {
    const elements = given.length === 1 ? elementsOf(given[0]) : given;
    const sorted = named.size === 0 && elements && sortedElements(elements);
    return sorted ? sorted.at(sign) : undefined;
  };

function integers(values: readonly Value[]): readonly number[] | undefined {
  const known = primitives(values)?.filter((value) => Number.isSafeInteger(value)) as number[] | undefined;
  return known && known.length === values.length ? known : undefined;
}

const range: KnownFunction = (given) => {
  const bounds = integers(given);
  if (!bounds || bounds.length === 0 || bounds.length > 3) return undefined;
  const [start = 0, end = 0, step = 1] = bounds.length === 1 ? [0, ...bounds] : bounds;
  const length = Math.max(0, Math.ceil((end - start) / step));
  if (step === 0 || length > LONGEST_LIST) return undefined;
  return listOf(Array.from({ length }, (_, position) => constant(start + position * step)));
};

const enumerate: KnownFunction = ([value, second], { named }) => {
  const elements = elementsOf(value);
  const start = second ?? named.get("start") ?? constant(0);
  const from = integers([start])?.[0];
  if (!elements || from === undefined) return undefined;
  return listOf(elements.map((element, position) => listOf([constant(from + position), element], "tuple")));
};

const zip: KnownFunction = (given, { named }) => {
  const lists = given.map(elementsOf);
  if (named.size > 0 || lists.some((list) => !list)) return undefined;
  const length = lists.length === 0 ? 0 : Math.min(...lists.map((list) => list?.length ?? 0));
  return listOf(
    Array.from({ length }, (_, position) =>
      listOf(
        lists.flatMap((list) => list?.[position] ?? []),
        "tuple",
      ),
    ),
  );
};

const dictionary: KnownFunction = ([source], { named }) => {
  const entries = source ? entriesIn(source) : [];
  return entries && { kind: "object", entries: new Map([...entries, ...named]) };
};

type Entry = readonly [string, Value];

/** The entries of a dictionary, or of a list of pairs. */
function entriesIn(source: Value): readonly Entry[] | undefined {
  if (source.kind === "object") return source.entries.has("*") ? undefined : [...source.entries];
  const pairs = elementsOf(source);
  const entries = pairs?.flatMap((pair): readonly Entry[] => {
    const [key, value] = pair.kind === "array" ? pair.elements : [];
    return key?.kind === "constant" && typeof key.value === "string" && value ? [[key.value, value]] : [];
  });
  return entries?.length === pairs?.length ? entries : undefined;
}

const mapped: KnownFunction = ([callee, value, ...others], { apply }) => {
  const elements = elementsOf(value);
  if (!callee || !elements || others.length > 0) return undefined;
  const found = elements.map((element) => apply(callee, [element]));
  return found.every((one) => one !== undefined) ? listOf(found) : undefined;
};

const filtered: KnownFunction = ([callee, value], { apply }) => {
  const elements = elementsOf(value);
  if (!callee || !elements) return undefined;
  const none = callee.kind === "constant" && callee.value === null;
  const said = elements.map((element) => {
    const answer = none ? element : apply(callee, [element]);
    return answer && truth(answer);
  });
  if (said.some((one) => one === undefined)) return undefined;
  return listOf(elements.filter((_, position) => said[position]));
};

/** Functions of Python that are evaluated. */
export const pythonFunctions: Readonly<Record<string, KnownFunction>> = {
  str: ([value, ...others]) => {
    if (!value) return constant("");
    return value.kind === "constant" && others.length === 0
      ? constant(textOfConstant(value.value, "python"))
      : undefined;
  },
  int: ([value, ...others]) => {
    if (value?.kind !== "constant" || others.length > 0) return undefined;
    if (typeof value.value === "number") return constant(Math.trunc(value.value));
    const isNumber = typeof value.value === "string" && /^\s*[+-]?\d{1,15}\s*$/.test(value.value);
    return isNumber ? constant(Number(value.value)) : undefined;
  },
  bool: ([value]) => {
    const known = value ? truth(value) : false;
    return known === undefined ? undefined : constant(known);
  },
  len: ([value]) => {
    if (value?.kind === "array") return value.flavour === "set" ? undefined : constant(value.elements.length);
    const elements = elementsOf(value);
    return elements && constant(elements.length);
  },
  abs: (given) => {
    const [value] = integers(given) ?? [];
    return value === undefined ? undefined : constant(Math.abs(value));
  },
  min: extreme(0),
  max: extreme(-1),
  sum: ([value, ...others]) => {
    const known = others.length === 0 ? integers(elementsOf(value) ?? [constant(null)]) : undefined;
    const total = known?.reduce((sum, one) => sum + one, 0);
    return Number.isSafeInteger(total) ? constant(total) : undefined;
  },
  any: all((known) => known.includes(true)),
  all: all((known) => known.every((one) => one)),
  list: container("list"),
  tuple: container("tuple"),
  dict: dictionary,
  range,
  enumerate,
  zip,
  map: mapped,
  filter: filtered,
  reversed: ([value]) => {
    const elements = value?.kind === "array" ? elementsOf(value) : undefined;
    return elements && listOf([...elements].reverse());
  },
  sorted: ([value], { named, apply }) => {
    const elements = elementsOf(value);
    const sorted = elements && sortedElements(elements, { named, apply });
    return sorted && listOf(sorted);
  },
};

/** Methods of Python's own types that are evaluated. */
export const pythonMethods: KnownMethods = {
  string: pythonTextMethods,
  array: pythonListMethods,
  object: pythonDictionaryMethods,
};
