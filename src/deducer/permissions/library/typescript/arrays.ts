import { primitives } from "../../../evaluate/plain.ts";
import { type ArrayValue, alternatives, constant, union, type Value } from "../../../evaluate/value.ts";
import type { Library, LibraryCall, LibraryFunction } from "../library-call.ts";

/** Lists up to this length are gone through element by element, so that positions stay known. */
const MOST_EXACT = 32;

function isExact(array: ArrayValue): boolean {
  return !array.loose && array.flavour !== "set" && array.elements.length <= MOST_EXACT;
}

function anyOf({ elements }: ArrayValue): Value {
  return union(elements);
}

/** Calls a callback with every element; gives what it returns for each, or once for all of them. */
function each({ given: [callback], run, unknown }: LibraryCall, array: ArrayValue): readonly Value[] {
  if (isExact(array))
    return array.elements.map((element, position) => run(callback, [element, constant(position), array]));
  return array.elements.length > 0 ? [run(callback, [anyOf(array), unknown, array])] : [];
}

const calls: LibraryFunction<ArrayValue> = (call, array) => {
  each(call, array);
  return call.unknown;
};

const chooses: LibraryFunction<ArrayValue> = (call, array) => {
  each(call, array);
  return union([anyOf(array), constant(undefined)]);
};

const copies: LibraryFunction<ArrayValue> = ({ list }, array) => list(array.elements);

const adds: LibraryFunction<ArrayValue> = ({ given, heap, unknown }, array) => {
  for (const value of given) heap.add(array, value);
  return unknown;
};

const takes: LibraryFunction<ArrayValue> = ({ heap }, array) => {
  heap.loosen(array);
  return union([anyOf(array), constant(undefined)]);
};

const reorders: LibraryFunction<ArrayValue> = ({ given: [compare], heap, run }, array) => {
  run(compare, [anyOf(array), anyOf(array)]);
  heap.loosen(array);
  return array;
};

const removes: LibraryFunction<ArrayValue> = ({ heap, unknown }, array) => {
  heap.loosen(array);
  return unknown;
};

const map: LibraryFunction<ArrayValue> = (call, array) => {
  const results = each(call, array);
  return isExact(array) ? call.listInOrder(results) : call.list(results);
};

/** One turn after the other where the list is known, else until nothing new comes out. */
const reduce: LibraryFunction<ArrayValue> = ({ given: [callback, initial], run, unknown }, array) => {
  const [first, ...others] = initial ? [initial, ...array.elements] : array.elements;
  if (!first) return unknown;
  if (isExact(array))
    return others.reduce((so, element) => run(callback, [so, element, unknown, array]), first);
  let result = union([first, ...(initial ? [] : others)]);
  for (let turn = 0; turn < 4; turn++)
    result = union([result, run(callback, [result, anyOf(array), unknown, array])]);
  return result;
};

const reduceRight: LibraryFunction<ArrayValue> = (call, array) =>
  reduce(call, { ...array, elements: [...array.elements].reverse() });

const concat: LibraryFunction<ArrayValue> = ({ given, list }, array) => {
  const parts = [array, ...given].flatMap(alternatives);
  const made = list(parts.flatMap((part) => (part.kind === "array" ? part.elements : [part])));
  return made;
};

const flat: LibraryFunction<ArrayValue> = ({ given: [depth], list }, array) => {
  const levels = depth === undefined ? 1 : depth.kind === "constant" ? Number(depth.value) : Infinity;
  return list(flattened(array, levels));
};

function flattened({ elements }: ArrayValue, levels: number, seen = new Set<ArrayValue>()): readonly Value[] {
  return elements.flatMap(alternatives).flatMap((one) => {
    if (one.kind !== "array" || levels < 1) return [one];
    if (seen.has(one)) return [];
    return flattened(one, levels - 1, new Set([...seen, one]));
  });
}

const slice: LibraryFunction<ArrayValue> = ({ given, list, listInOrder }, array) => {
  const bounds = primitives(given);
  if (!isExact(array) || !bounds) return list(array.elements);
  return listInOrder(Reflect.apply(Array.prototype.slice, array.elements, bounds));
};

const at: LibraryFunction<ArrayValue> = ({ given: [position] }, array) => {
  const known = isExact(array) && position?.kind === "constant" ? Number(position.value) : undefined;
  const element = known === undefined ? undefined : array.elements.at(known);
  return element ?? union([anyOf(array), constant(undefined)]);
};

const splice: LibraryFunction<ArrayValue> = ({ given, heap, list }, array) => {
  const before = list(array.elements);
  for (const value of given.slice(2)) heap.add(array, value);
  heap.loosen(array);
  return before;
};

const pairs: LibraryFunction<ArrayValue> = ({ list, pair, unknown }, array) =>
  list(
    array.elements.map((element, position) => {
      const key = array.flavour === "set" ? element : isExact(array) ? constant(position) : unknown;
      return pair(key, element);
    }),
  );

const next: LibraryFunction<ArrayValue> = ({ object, unknown }, array) =>
  object([
    ["value", union([anyOf(array), array.returned ?? constant(undefined)])],
    ["done", unknown],
  ]);

const itself: LibraryFunction<ArrayValue> = (_call, array) => array;

const filled: LibraryFunction<ArrayValue> = ({ given: [value], heap }, array) => {
  if (value) heap.add(array, value);
  return array;
};

const looks: LibraryFunction<ArrayValue> = ({ unknown }) => unknown;

/** Every element becomes text. */
const reads: LibraryFunction<ArrayValue> = ({ touch, unknown }, array) => {
  touch(array);
  return unknown;
};

/** What lists, sets and generators do. */
export const arrayLibrary: Library<ArrayValue> = {
  forEach: calls,
  some: calls,
  every: calls,
  findIndex: calls,
  findLastIndex: calls,
  filter: (call, array) => {
    each(call, array);
    return call.list(array.elements);
  },
  find: chooses,
  findLast: chooses,
  map,
  flatMap: (call, array) =>
    call.list(
      each(call, array)
        .flatMap(alternatives)
        .map((one) => (one.kind === "array" ? call.iterate(one) : one)),
    ),
  reduce,
  reduceRight,
  concat,
  flat,
  slice,
  at,
  splice,
  toSpliced: concat,
  with: ({ given, list }, array) => list([...array.elements, ...given.slice(1)]),
  push: adds,
  unshift: adds,
  add: (call, array) => {
    adds(call, array);
    return array;
  },
  pop: takes,
  shift: takes,
  sort: reorders,
  reverse: reorders,
  copyWithin: reorders,
  toSorted: ({ given: [compare], run, list }, array) => {
    run(compare, [anyOf(array), anyOf(array)]);
    return list(array.elements);
  },
  toReversed: copies,
  toArray: copies,
  take: copies,
  drop: copies,
  union: concat,
  intersection: copies,
  difference: copies,
  symmetricDifference: concat,
  fill: filled,
  entries: pairs,
  values: itself,
  keys: (call, array) => (array.flavour === "set" ? array : call.list([call.unknown])),
  "[Symbol.iterator]": itself,
  "[Symbol.asyncIterator]": itself,
  deref: ({ iterate }, array) => iterate(array),
  next,
  return: next,
  throw: next,
  includes: looks,
  indexOf: looks,
  lastIndexOf: looks,
  has: looks,
  join: reads,
  toString: reads,
  toLocaleString: reads,
  delete: removes,
  clear: removes,
  isSubsetOf: looks,
  isSupersetOf: looks,
  isDisjointFrom: looks,
};
