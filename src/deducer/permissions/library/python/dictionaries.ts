import { hasKnownKeys } from "../../../evaluate/keys.ts";
import { constant, type ObjectValue, union, type Value } from "../../../evaluate/value.ts";
import type { Library, LibraryCall, LibraryFunction } from "../library-call.ts";

type DictionaryFunction = LibraryFunction<ObjectValue>;

const none = constant(null);

/** Whatever stands under a key, and whether there may be nothing. */
function valuesAt(
  { entries, optional }: ObjectValue,
  key: Value | undefined,
): { readonly values: readonly Value[]; readonly mayLack: boolean } {
  const name = key?.kind === "constant" ? String(key.value) : undefined;
  const own = name === undefined ? undefined : entries.get(name);
  if (own && name !== undefined && !optional?.has(name) && !entries.has("*"))
    return { values: [own], mayLack: false };
  const names = name === undefined ? [...entries.keys()] : [name, "*"];
  return { values: names.flatMap((one) => entries.get(one) ?? []), mayLack: true };
}

/** The name under which an entry with this key stands. */
export function nameOfKey(key: Value | undefined): string {
  return key?.kind === "constant" ? String(key.value) : "*";
}

/** What is there, or else what stands in for it. */
const reads: DictionaryFunction = ({ given: [key, fallback = none] }, dictionary) => {
  const { values, mayLack } = valuesAt(dictionary, key);
  return union([...values, ...(mayLack ? [fallback] : [])]);
};

const pop: DictionaryFunction = (call, dictionary) => {
  const value = reads(call, dictionary);
  call.heap.forgetKeys(dictionary);
  return value;
};

const setdefault: DictionaryFunction = (call, dictionary) => {
  const [key, fallback = none] = call.given;
  const value = reads(call, dictionary);
  if (valuesAt(dictionary, key).mayLack) call.heap.setEntry(dictionary, nameOfKey(key), fallback);
  return value;
};

/** Entries of dictionaries and of lists of pairs, and those that are named. */
export function entriesGiven({
  given,
  named,
  entriesOf,
  iterate,
}: LibraryCall): readonly (readonly [string, Value])[] {
  const listed = given.flatMap((source) =>
    source.kind === "object"
      ? entriesOf(source)
      : iteratedPairs(iterate(source)).map(([key, value]) => [nameOfKey(key), value] as const),
  );
  return [...listed, ...named];
}

function iteratedPairs(pairs: Value): readonly (readonly [Value | undefined, Value])[] {
  const known = pairs.kind === "union" ? pairs.values : [pairs];
  return known.map((pair) => {
    if (pair.kind !== "array") return [undefined, pair];
    const [key, value] = pair.elements;
    return pair.loose || !value ? [undefined, union(pair.elements)] : [key, value];
  });
}

const update: DictionaryFunction = (call, dictionary) => {
  for (const [name, value] of entriesGiven(call)) call.heap.setEntry(dictionary, name, value);
  return none;
};

/** A list of something of each entry, in their order where the keys are known. */
const lists =
  (make: (call: LibraryCall, key: Value, value: Value) => Value): DictionaryFunction =>
  (call, dictionary) => {
    const parts = [...dictionary.entries].map(([name, value]) =>
      make(call, name === "*" ? call.unknown : constant(name), value),
    );
    return hasKnownKeys(dictionary) ? call.listInOrder(parts) : call.list(parts);
  };

const removes: DictionaryFunction = ({ heap }, dictionary) => {
  heap.forgetKeys(dictionary);
  return none;
};

/** What dictionaries do. */
export const dictionaryLibrary: Library<ObjectValue> = {
  get: reads,
  pop,
  setdefault,
  update,
  items: lists(({ pair }, key, value) => pair(key, value)),
  keys: lists((_call, key) => key),
  values: lists((_call, _key, value) => value),
  popitem: ({ heap, pair, unknown }, dictionary) => {
    heap.forgetKeys(dictionary);
    return pair(unknown, union([...dictionary.entries.values()]));
  },
  clear: removes,
  move_to_end: removes,
  copy: (call, dictionary) => call.object(call.entriesOf(dictionary)),
};
