import { hasKnownKeys, keyName } from "../../../evaluate/keys.ts";
import {
  type AccessorValue,
  alternatives,
  constant,
  lost,
  type ObjectValue,
  union,
  type Value,
} from "../../../evaluate/value.ts";
import type { Library, LibraryCall, LibraryFunction } from "../library-call.ts";

const looks: LibraryFunction = ({ unknown }) => unknown;
const first: LibraryFunction = ({ given: [value] }) => value;

/** The objects that a value may be. */
function objectsIn(value: Value | undefined): readonly ObjectValue[] {
  return value ? alternatives(value).filter((one) => one.kind === "object") : [];
}

/** The keys and values of what a value may be. */
function entriesOf({ entriesOf: entries }: LibraryCall, value: Value | undefined) {
  return value ? entries(value) : [];
}

/** The name of the property that a key means; `*` where it is not known. */
function nameOf(key: Value | undefined): string {
  return (key && keyName(key, "typescript")) ?? "*";
}

function keyOf(name: string, unknown: Value): Value {
  return name === "*" ? unknown : constant(name);
}

/** A list of what stands in one object, in its order; of several in any. */
function listed(call: LibraryCall, make: (name: string, value: Value) => Value): Value {
  const [object] = call.given;
  const parts = entriesOf(call, object).map(([name, value]) => make(name, value));
  return object?.kind === "object" && hasKnownKeys(object) ? call.listInOrder(parts) : call.list(parts);
}

/** `Object.assign` copies what it reads, into whatever the target is. */
const assign: LibraryFunction = (call) => {
  const [target, ...sources] = call.given;
  if (!target) return undefined;
  for (const [name, value] of sources.flatMap((source) => entriesOf(call, source)))
    call.write(target, name, value);
  return target;
};

const fromEntries: LibraryFunction = ({ given: [pairs], iterate, made, heap }) => {
  const object = made((): ObjectValue => ({ kind: "object", entries: new Map() }));
  for (const one of pairs ? alternatives(iterate(pairs)) : []) {
    const [key, value] = one.kind === "array" ? one.elements : [];
    const name = nameOf(key);
    if (value) heap.setEntry(object, name, value);
  }
  return object;
};

/** What a property is that a descriptor describes. */
function described(descriptor: Value | undefined): readonly Value[] {
  return objectsIn(descriptor).flatMap(({ entries }): readonly Value[] => {
    const [get, set, value] = [entries.get("get"), entries.get("set"), entries.get("value")];
    const accessor: AccessorValue = {
      kind: "accessor",
      ...(get?.kind === "function" && { get }),
      ...(set?.kind === "function" && { set }),
    };
    if (get || set) return [accessor];
    return value ? [value] : [];
  });
}

function defineOne(
  call: LibraryCall,
  target: Value | undefined,
  { name, descriptor }: { readonly name: string; readonly descriptor: Value | undefined },
): void {
  for (const value of described(descriptor)) if (target) call.write(target, name, value);
}

const defineProperty: LibraryFunction = (call) => {
  const [target, key, descriptor] = call.given;
  defineOne(call, target, { name: nameOf(key), descriptor });
  return target;
};

const defineProperties: LibraryFunction = (call) => {
  const [target, descriptors] = call.given;
  for (const [name, descriptor] of entriesOf(call, descriptors))
    defineOne(call, target, { name, descriptor });
  return target;
};

/** What stands in the prototype of a class is not followed. */
function notFollowed(
  { site: { call } }: LibraryCall,
  prototype: Value | undefined,
): readonly (readonly [string, Value])[] {
  const isKnown = alternatives(prototype ?? constant(null)).every(
    ({ kind }) => kind === "object" || kind === "constant" || kind === "instance",
  );
  return isKnown ? [] : [["*", lost("a member of a prototype", call.at)]];
}

const create: LibraryFunction = (call) => {
  const [prototype, descriptors] = call.given;
  const own = entriesOf(call, descriptors).flatMap(([name, descriptor]) => {
    const values = described(descriptor);
    return values.length > 0 ? [[name, union(values)] as const] : [];
  });
  return call.object([...entriesOf(call, prototype), ...notFollowed(call, prototype), ...own]);
};

/** What a prototype has is found where the object itself has nothing of that name. */
const setPrototypeOf: LibraryFunction = (call) => {
  const [target, prototype] = call.given;
  if (!target) return undefined;
  const own = (name: string) =>
    objectsIn(target).every(({ entries, optional }) => entries.has(name) && !optional?.has(name));
  for (const [name, value] of entriesOf(call, prototype)) if (!own(name)) call.write(target, name, value);
  return target;
};

const groupBy: LibraryFunction = ({ given: [items, callback], iterate, run, list, object }) => {
  const element = items ? iterate(items) : constant(undefined);
  run(callback, [element]);
  return object([["*", list([element])]]);
};

/** The functions of `Object` and `Reflect`. */
export const objectFunctions: Library = {
  "Object.assign": assign,
  "Object.entries": (call) => listed(call, (name, value) => call.pair(keyOf(name, call.unknown), value)),
  "Object.keys": (call) => listed(call, (name) => keyOf(name, call.unknown)),
  "Object.values": (call) => listed(call, (_name, value) => value),
  "Object.getOwnPropertyNames": (call) => listed(call, (name) => keyOf(name, call.unknown)),
  "Object.fromEntries": fromEntries,
  "Object.defineProperty": defineProperty,
  "Object.defineProperties": defineProperties,
  "Object.create": create,
  "Object.setPrototypeOf": setPrototypeOf,
  "Object.groupBy": groupBy,
  "Object.freeze": first,
  "Object.seal": first,
  "Object.preventExtensions": first,
  "Object.is": looks,
  "Object.hasOwn": looks,
  "Object.isFrozen": looks,
  "Reflect.get": ({ given: [target, key], element }) => target && key && element(target, key),
  "Reflect.set": (call) => {
    const [target, key, value] = call.given;
    if (target && value) call.write(target, nameOf(key), value);
    return call.unknown;
  },
  "Reflect.has": looks,
  "Reflect.setPrototypeOf": setPrototypeOf,
  "Reflect.ownKeys": (call) => listed(call, (name) => keyOf(name, call.unknown)),
  "Reflect.defineProperty": defineProperty,
  "Reflect.apply": ({ given: [callee, receiver, list], run, iterate, arguments: spread }) =>
    run(callee, list ? spread(list, iterate) : [], receiver),
  "Reflect.construct": ({ given: [callee, list], run, iterate, arguments: spread }) =>
    run(callee, list ? spread(list, iterate) : []),
};
