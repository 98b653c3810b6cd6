import { type ArrayValue, constant, type MapValue, union, type Value } from "../../../evaluate/value.ts";
import type { Heap } from "../../heap.ts";
import { entriesUnder } from "../../map-keys.ts";
import type { Library, LibraryFunction } from "../library-call.ts";

/** Whatever stands under a key. */
function valuesAt({ entries }: MapValue, key: Value | undefined, { keys }: Heap): readonly Value[] {
  return entriesUnder(entries, key, keys).flatMap(({ elements }) => elements[1] ?? []);
}

const get: LibraryFunction<MapValue> = ({ given: [key], heap }, map) =>
  union([...valuesAt(map, key, heap), constant(undefined)]);

/** Gives what is there, or puts there what a call makes. */
const getOrInsert: LibraryFunction<MapValue> = ({ given: [key, value], heap, unknown }, map) => {
  heap.setPair(map, key ?? unknown, value ?? constant(undefined));
  return union(valuesAt(map, key, heap));
};

const looks: LibraryFunction<MapValue> = ({ unknown }) => unknown;

const pairsIn = ({ entries }: MapValue): readonly ArrayValue[] => [...entries.values()];

/** What maps do. */
export const mapLibrary: Library<MapValue> = {
  get,
  set: ({ given: [key, value], heap, unknown }, map) => {
    heap.setPair(map, key ?? unknown, value ?? constant(undefined));
    return map;
  },
  getOrInsert,
  getOrInsertComputed: ({ given: [key, callback], heap, run, unknown }, map) => {
    heap.setPair(map, key ?? unknown, run(callback, [key ?? unknown]));
    return union(valuesAt(map, key, heap));
  },
  has: looks,
  delete: looks,
  clear: looks,
  forEach: ({ given: [callback], run, unknown }, map) => {
    for (const { elements } of map.entries.values())
      run(callback, [elements[1] ?? unknown, elements[0] ?? unknown, map]);
    return unknown;
  },
  keys: ({ list }, map) => list(pairsIn(map).flatMap(({ elements }) => elements.slice(0, 1))),
  values: ({ list }, map) => list(pairsIn(map).flatMap(({ elements }) => elements.slice(1))),
  entries: ({ list }, map) => list(pairsIn(map)),
  "[Symbol.iterator]": ({ list }, map) => list(pairsIn(map)),
};
