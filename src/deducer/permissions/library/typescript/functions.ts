import { type ArrayValue, alternatives, constant, type MapValue, union } from "../../../evaluate/value.ts";
import type { Library, LibraryFunction } from "../library-call.ts";
import { objectFunctions } from "./objects.ts";
import { promiseFunctions } from "./promises.ts";

/** Calls its first argument later, with those behind the delay. */
const later =
  (behind: number): LibraryFunction =>
  ({ given, run, unknown }) => {
    run(given[0], given.slice(behind));
    return unknown;
  };

const newMap: LibraryFunction = ({ given: [pairs], heap, iterate, made, unknown }) => {
  const map = made((): MapValue => ({ kind: "map", entries: new Map() }));
  for (const one of pairs && pairs.kind !== "constant" ? alternatives(iterate(pairs)) : []) {
    const [key, value] = one.kind === "array" ? one.elements : [one, one];
    heap.setPair(map, key ?? unknown, value ?? constant(undefined));
  }
  return map;
};

const newSet: LibraryFunction = ({ given: [values], heap, iterate, made }) => {
  const set = made((): ArrayValue => ({ kind: "array", flavour: "set", elements: [] }));
  if (values && values.kind !== "constant") heap.add(set, iterate(values));
  return set;
};

const arrayFrom: LibraryFunction = ({ given: [values, callback], iterate, list, run, unknown }) => {
  const element = values ? iterate(values) : unknown;
  const made = list([callback ? run(callback, [element, unknown]) : element]);
  return made;
};

const touches: LibraryFunction = ({ given: [value, callback], run, touch, unknown }) => {
  if (value) touch(value);
  run(callback, [unknown, unknown]);
  return unknown;
};

/** Functions and classes of TypeScript's library that carry values from one place to another. */
export const typescriptFunctions: Library = {
  ...objectFunctions,
  ...promiseFunctions,
  "new Map": newMap,
  "new WeakMap": newMap,
  "new Set": newSet,
  "new WeakSet": newSet,
  "new WeakRef": ({ given, list }) => list(given),
  "new Array": ({ given, list }) => list(given),
  Array: ({ given, list }) => list(given),
  "Array.of": ({ given, list }) => list(given),
  "Array.from": arrayFrom,
  "Array.isArray": ({ unknown }) => unknown,
  "Map.groupBy": ({ given: [items, callback], heap, iterate, list, made, run, unknown }) => {
    const element = items ? iterate(items) : unknown;
    const map = made((): MapValue => ({ kind: "map", entries: new Map() }));
    heap.setPair(map, run(callback, [element]), list(alternatives(element)));
    return map;
  },
  "Iterator.from": ({ given: [values], iterate, list, unknown }) =>
    list([values ? iterate(values) : unknown]),
  structuredClone: ({ given: [value] }) => value,
  "JSON.stringify": touches,
  "JSON.parse": touches,
  queueMicrotask: later(1),
  setImmediate: later(1),
  setTimeout: later(2),
  setInterval: later(2),
  "process.nextTick": later(1),
  clearTimeout: ({ unknown }) => unknown,
  clearInterval: ({ unknown }) => unknown,
  // An exception may carry anything in its `cause`.
  "new Error": ({ given, unknown }) => union([unknown, ...given.filter((value) => value.kind === "object")]),
};
