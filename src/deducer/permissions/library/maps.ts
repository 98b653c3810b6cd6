import { constant, type MapValue, union, type Value } from "../../evaluate/value.ts";
import type { Library, LibraryFunction } from "./library-call.ts";

/** Whatever stands under a key. */
function valuesAt({ entries }: MapValue, key: Value | undefined): readonly Value[] {
  const names = key?.kind === "constant" ? [String(key.value), "*"] : [...entries.keys()];
  return names.flatMap((name) => entries.get(name)?.elements[1] ?? []);
}

const get: LibraryFunction<MapValue> = ({ given: [key] }, map) =>
  union([...valuesAt(map, key), constant(undefined)]);

/** Gives what is there, or puts there what a call makes. */
const getOrInsert: LibraryFunction<MapValue> = ({ given: [key, value], heap, unknown }, map) => {
  heap.setPair(map, key ?? unknown, value ?? constant(undefined));
  return union(valuesAt(map, key));
};

const looks: LibraryFunction<MapValue> = ({ unknown }) => unknown;

/** What maps do. */
export const mapLibrary: Library<MapValue> = {
  get,
  set: ({ given: [key, value], heap, unknown }, map) => {
    heap.setPair(map, key ?? unknown, value ?? constant(undefined));
    return map;
  },
  getOrInsert,
  has: looks,
  delete: looks,
  clear: looks,
  forEach: ({ given: [callback], run, unknown }, map) => {
    for (const { elements } of map.entries.values())
      run(callback, [elements[1] ?? unknown, elements[0] ?? unknown, map]);
    return unknown;
  },
  keys: ({ list }, map) => list([...map.entries.values()].flatMap(({ elements }) => elements.slice(0, 1))),
  values: ({ list }, map) => list([...map.entries.values()].flatMap(({ elements }) => elements.slice(1))),
  entries: ({ list }, map) => list([...map.entries.values()]),
  "[Symbol.iterator]": ({ list }, map) => list([...map.entries.values()]),
};
