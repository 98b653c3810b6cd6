import { type ArrayValue, alternatives, constant, union, type Value } from "../../../evaluate/value.ts";
import type { Library, LibraryFunction } from "../library-call.ts";
import { entriesGiven, nameOfKey } from "./dictionaries.ts";
import { elementsIn } from "./lists.ts";

const none = constant(null);
/** What is computed of constants alone is known exactly, elsewhere. */
const ofContainers =
  (fn: LibraryFunction): LibraryFunction =>
  (call, self) =>
    call.given.every(({ kind }) => kind === "constant") ? undefined : fn(call, self);

const first: LibraryFunction = ({ given: [value] }) => value ?? none;

/** The elements of a list whose places are known. */
function inOrder(value: Value | undefined): readonly Value[] | undefined {
  return value?.kind === "array" && !value.loose && value.flavour !== "set" ? value.elements : undefined;
}

/** A list of the elements of what is given. */
const lists =
  (flavour: ArrayValue["flavour"]): LibraryFunction =>
  ({ given: [source], iterate, list, listInOrder }) => {
    if (!source) return listInOrder([], flavour);
    const known = flavour === "set" ? undefined : inOrder(source);
    return known ? listInOrder(known, flavour) : list([iterate(source)], flavour);
  };

/** The classes of instances. */
const typeOf: LibraryFunction = ({ given: [object, ...more] }) => {
  const classes = alternatives(object ?? none).flatMap((one) => (one.kind === "instance" ? [one.class] : []));
  return more.length === 0 && classes.length > 0 ? union(classes) : undefined;
};

const sorted: LibraryFunction = ({ given, named, iterate, list, run }) => {
  const element = iterate(given[0] ?? none);
  run(named.get("key"), [element]);
  return list([element]);
};

const reversed: LibraryFunction = ({ given: [source = none], iterate, list, listInOrder }) => {
  const known = inOrder(source);
  return known ? listInOrder(known.toReversed()) : list([iterate(source)]);
};

const enumerate: LibraryFunction = ({
  given: [source = none],
  iterate,
  list,
  listInOrder,
  pair,
  unknown,
}) => {
  const known = inOrder(source);
  if (known) return listInOrder(known.map((element) => pair(unknown, element)));
  return list([pair(unknown, iterate(source))]);
};

const zip: LibraryFunction = ({ given, iterate, list, listInOrder }) =>
  list([listInOrder(given.map(iterate), "tuple")]);

const map: LibraryFunction = ({ given: [callee, ...sources], iterate, list, listInOrder, run }) => {
  const [only] = sources;
  const known = sources.length === 1 ? inOrder(only) : undefined;
  if (known) return listInOrder(known.map((element) => run(callee, [element])));
  return list([run(callee, sources.map(iterate))]);
};

const filter: LibraryFunction = ({ given: [callee, source = none], iterate, list, run }) => {
  const element = iterate(source);
  run(callee, [element]);
  return list([element]);
};

const reduce: LibraryFunction = ({ given: [callee, source = none, initial], iterate, run }) => {
  const element = iterate(source);
  let result = union([element, ...(initial ? [initial] : [])]);
  for (let before = 0; alternatives(result).length > before; ) {
    before = alternatives(result).length;
    result = union([result, run(callee, [result, element])]);
  }
  return result;
};

/** The least or the greatest of what is given: any of it. */
const extreme: LibraryFunction = (call) => {
  const { given, named, run } = call;
  const element = given.length > 1 ? union(given) : elementsIn(call, given);
  run(named.get("key"), [element]);
  const fallback = named.get("default");
  return union([element, ...(fallback ? [fallback] : [])]);
};

/** Lists may be added up too. */
const sum: LibraryFunction = (call) => {
  const { given, iterate, list, unknown } = call;
  const element = elementsIn(call, given.slice(0, 1));
  const parts = alternatives(union([element, ...given.slice(1)])).filter((one) => one.kind === "array");
  return parts.length > 0 ? list(parts.map(iterate)) : unknown;
};

const goesThrough: LibraryFunction = (call) => {
  elementsIn(call, call.given);
  return call.unknown;
};

const next: LibraryFunction = (call) =>
  union([elementsIn(call, call.given.slice(0, 1)), ...call.given.slice(1)]);

/** Of a list in order the length is known; special methods run in any case. */
const len: LibraryFunction = ({ given: [value], touch, unknown }) => {
  const known = inOrder(value);
  if (value) touch(value);
  return known ? constant(known.length) : unknown;
};

const becomesText: LibraryFunction = ({ given, touch, unknown }) => {
  for (const value of given) touch(value);
  return unknown;
};

const dictionary: LibraryFunction = (call) => call.object(entriesGiven(call));

/** A dictionary that makes what it does not have. */
const defaultdict: LibraryFunction = (call) => {
  const [factory, ...sources] = call.given;
  const made = call.run(factory, []);
  return call.object([...entriesGiven({ ...call, given: sources }), ["*", made]]);
};

const fromkeys: LibraryFunction = ({ given: [keys = none, value = none], iterate, object }) =>
  object(alternatives(iterate(keys)).map((key) => [nameOfKey(key), value]));

/** Elements of what is given, and of the lists in it. */
const chain: LibraryFunction = (call) => {
  const element = elementsIn(call, call.given);
  const inner = alternatives(element).filter((one) => one.kind === "array");
  return call.list([element, ...inner.map(call.iterate)]);
};

const partial: LibraryFunction = ({ given: [callee, ...bound], named }) =>
  callee && named.size === 0 ? { kind: "data-method", receiver: callee, name: "call", bound } : undefined;

const setattr: LibraryFunction = ({ given: [object, name, value], write }) => {
  if (object && value) write(object, nameOfKey(name), value);
  return none;
};

/** Functions of Python, and of modules that come with it, that carry values from one place to another. */
export const pythonFunctions: Library = {
  type: typeOf,
  list: lists("list"),
  tuple: lists("tuple"),
  set: lists("set"),
  frozenset: lists("set"),
  dict: dictionary,
  "dict.fromkeys": fromkeys,
  sorted,
  reversed,
  enumerate,
  zip,
  map,
  filter,
  iter: lists("list"),
  aiter: lists("list"),
  next,
  anext: next,
  min: ofContainers(extreme),
  max: ofContainers(extreme),
  sum: ofContainers(sum),
  any: goesThrough,
  all: goesThrough,
  len: ofContainers(len),
  str: ofContainers(becomesText),
  repr: becomesText,
  format: becomesText,
  print: becomesText,
  setattr,
  "asyncio.gather": ({ given, listInOrder }) => listInOrder(given),
  "asyncio.create_task": first,
  "asyncio.ensure_future": first,
  "asyncio.shield": first,
  "asyncio.wait_for": first,
  "asyncio.to_thread": ({ given: [callee, ...rest], named, run }) =>
    named.size === 0 ? run(callee, rest) : undefined,
  "collections.deque": lists("list"),
  "collections.OrderedDict": dictionary,
  "collections.defaultdict": defaultdict,
  "copy.copy": first,
  "copy.deepcopy": first,
  "functools.partial": partial,
  "functools.reduce": reduce,
  "itertools.chain": chain,
};
