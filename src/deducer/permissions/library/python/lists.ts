import { type ArrayValue, constant, union, type Value } from "../../../evaluate/value.ts";
import type { Library, LibraryCall, LibraryFunction } from "../library-call.ts";

type ListFunction = LibraryFunction<ArrayValue>;

const none = constant(null);

/** Everything that a loop over any of these values sees. */
export function elementsIn({ iterate }: Pick<LibraryCall, "iterate">, values: readonly Value[]): Value {
  return union(values.map(iterate));
}

const looks: ListFunction = ({ unknown }) => unknown;

const adds =
  (position: number): ListFunction =>
  ({ given, heap }, list) => {
    const value = given[position];
    if (value) heap.add(list, value);
    return none;
  };

const addsAll: ListFunction = (call, list) => {
  call.heap.add(list, elementsIn(call, call.given));
  return none;
};

const takes: ListFunction = ({ heap }, list) => {
  heap.loosen(list);
  return union(list.elements);
};

const changes: ListFunction = ({ heap }, list) => {
  heap.loosen(list);
  return none;
};

const sort: ListFunction = ({ heap, named, run }, list) => {
  run(named.get("key"), [union(list.elements)]);
  heap.loosen(list);
  return none;
};

const copy: ListFunction = ({ list: loose, listInOrder }, { elements, flavour, loose: isLoose }) =>
  isLoose ? loose(elements, flavour) : listInOrder(elements, flavour);

/** A set of elements of this one and of others. */
const joins: ListFunction = (call, { elements }) =>
  call.list([...elements, elementsIn(call, call.given)], "set");

const selects: ListFunction = (call, { elements }) => {
  elementsIn(call, call.given);
  return call.list(elements, "set");
};

/** What a generator or an iterator gives next, or returns in the end. */
const next: ListFunction = (_call, { elements, returned }) =>
  union([...elements, ...(returned ? [returned] : [])]);

/** What lists, tuples, sets, deques, iterators and generators do. */
export const listLibrary: Library<ArrayValue> = {
  append: adds(0),
  appendleft: adds(0),
  add: adds(0),
  insert: adds(1),
  extend: addsAll,
  extendleft: addsAll,
  update: addsAll,
  symmetric_difference_update: addsAll,
  pop: takes,
  popleft: takes,
  remove: changes,
  discard: changes,
  clear: changes,
  reverse: changes,
  rotate: changes,
  difference_update: changes,
  intersection_update: changes,
  sort,
  copy,
  union: joins,
  symmetric_difference: joins,
  difference: selects,
  intersection: selects,
  index: looks,
  count: looks,
  isdisjoint: looks,
  issubset: looks,
  issuperset: looks,
  close: looks,
  send: next,
  throw: next,
  asend: next,
  athrow: next,
  aclose: looks,
  __next__: next,
  __anext__: next,
  __iter__: (_call, list) => list,
  __aiter__: (_call, list) => list,
};
