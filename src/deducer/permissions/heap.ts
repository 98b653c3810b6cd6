import { containsValue } from "../evaluate/contents.ts";
import {
  type ArrayValue,
  alternatives,
  type MapValue,
  type ObjectValue,
  type PromiseValue,
  runtime,
  type Scope,
  sameValue,
  union,
  type Value,
} from "../evaluate/value.ts";
import type { Binding, ClassIr, FunctionIr } from "../ir/index.ts";
import { MapKeys } from "./map-keys.ts";
import { type Maker, RunScope } from "./run-scope.ts";

/** What a write changes: a container, a promise, a variable outside of the handler, a field of an instance or a class. */
export type Written = Value | Binding | ClassIr | FunctionIr;

/** Is told what a walk makes and changes. */
export interface HeapObserver {
  /** A container is made, or made once more. */
  made(container: Value, by: Maker): void;
  /** A container of compile time is copied, as the walk changes its own. */
  copied(copy: Value, original: Value): void;
  /** A write adds something that was not there before, of an instance or a class to the field of that name. */
  wrote(target: Written, name?: string): void;
}

const runtimeKey = runtime("a key that is not known");

/**
 * What a walk writes to containers, promises and variables outside of the handler. Nothing is ever taken away: whatever
 * was written may be read by any code that the walk reaches, in whatever order it runs.
 */
export class Heap {
  /** The keys of maps. */
  readonly keys = new MapKeys();
  readonly #outer = new Map<Binding, Value>();
  readonly #properties = new Map<ClassIr | FunctionIr, ObjectValue>();
  readonly #thrown: Value[] = [];
  readonly #noted = new WeakSet<Value>();
  readonly #scopes = new Map<Scope, RunScope>();
  readonly #observer: HeapObserver | undefined;
  #writes = 0;

  constructor(observer?: HeapObserver) {
    this.#observer = observer;
  }

  /** Grows with every write that adds something. */
  get size(): number {
    return this.#writes;
  }

  /** The scope that knows again what is made in it: code of modules and of compile time runs once for each walk. */
  scopeFor(scope: Scope): RunScope {
    if (scope instanceof RunScope) return scope;
    const known = this.#scopes.get(scope) ?? new RunScope(scope, { outer: this });
    this.#scopes.set(scope, known);
    return known;
  }

  /** A write added something. */
  wrote(target: Written, name?: string): void {
    this.#writes += 1;
    this.#observer?.wrote(target, name);
  }

  /** A container stays the same one as long as the walk is repeated. */
  note(container: Value, by: Maker): void {
    this.#noted.add(container);
    this.#observer?.made(container, by);
  }

  /** A container of compile time has a copy from now on. */
  noteCopy(copy: Value, original: Value): void {
    this.#observer?.copied(copy, original);
  }

  /** Whether a container is known to stay. */
  knows(container: Value): boolean {
    return this.#noted.has(container);
  }

  /** A variable outside of the handler gets a value. */
  join(binding: Binding, value: Value): void {
    const before = this.#outer.get(binding);
    const after = before ? union([before, value]) : value;
    if (before && alternatives(after).length === alternatives(before).length) return;
    this.#outer.set(binding, after);
    this.wrote(binding);
  }

  /** A function gives a variable of code around it another value: that stays with its scope. */
  assignedInside(binding: Binding): void {
    this.#observer?.wrote(binding);
  }

  /** What the handler wrote to a variable outside of it. */
  written(binding: Binding): readonly Value[] {
    const value = this.#outer.get(binding);
    return value ? [value] : [];
  }

  /** A property of a class or a function may be this from now on. */
  setProperty(owner: ClassIr | FunctionIr, name: string, value: Value): void {
    const own = this.#properties.get(owner) ?? { kind: "object", entries: new Map() };
    this.#properties.set(owner, own);
    if (joinEntry(own, name, value)) this.wrote(owner, name);
  }

  /** What was written to a property of a class or a function. */
  property(owner: ClassIr | FunctionIr, name: string): Value | undefined {
    const entries = this.#properties.get(owner)?.entries;
    const found = [entries?.get(name), entries?.get("*")].filter((value) => value !== undefined);
    return found.length > 0 ? union(found) : undefined;
  }

  /** The names of the properties that were written. */
  propertiesOf(owner: ClassIr | FunctionIr): readonly string[] {
    return [...(this.#properties.get(owner)?.entries.keys() ?? [])];
  }

  /** An element is added anywhere in a list. */
  add(array: ArrayValue, value: Value): void {
    this.loosen(array);
    this.#addTo(array, array.elements, value);
  }

  /** Elements change their places, or are taken out. */
  loosen(array: ArrayValue): void {
    if (array.loose) return;
    array.loose = true;
    this.wrote(array);
  }

  /** A property of an object may be this from now on; one that is new was not there before. */
  setEntry(object: ObjectValue, name: string, value: Value): void {
    if (!object.entries.has(name)) this.makeOptional(object, [name]);
    if (joinEntry(object, name, value)) this.wrote(object);
  }

  /** Any property of an object may be gone. */
  forgetKeys(object: ObjectValue): void {
    this.makeOptional(object, object.entries.keys());
  }

  /** Code that is not followed may have changed the containers that a value is, or holds. */
  forget(value: Value): void {
    containsValue(value, (one) => {
      if (one.kind === "array") this.loosen(one);
      if (one.kind === "object") this.forgetKeys(one);
      return false;
    });
  }

  /** A value becomes part of a container in a way that is not followed. */
  addAnywhere(container: Value, value: Value): void {
    for (const one of alternatives(container)) {
      if (one.kind === "array") this.add(one, value);
      if (one.kind === "object") this.setEntry(one, "*", value);
      if (one.kind === "map") this.setPair(one, runtimeKey, value);
      if (one.kind === "promise") this.settle(one, value);
    }
  }

  /** These properties of an object may be missing. */
  makeOptional(object: ObjectValue, names: Iterable<string>): void {
    object.optional ??= new Set();
    const before = object.optional.size;
    for (const name of names) object.optional.add(name);
    if (object.optional.size > before) this.wrote(object);
  }

  /** An entry of a `Map` may be this from now on. */
  setPair(map: MapValue, key: Value, value: Value): void {
    for (const name of this.keys.namesOf(key)) {
      const pair: ArrayValue = map.entries.get(name) ?? { kind: "array", flavour: "tuple", elements: [] };
      map.entries.set(name, pair);
      const isChanged = [place(pair, 0, key), place(pair, 1, value)].includes(true);
      if (isChanged) this.wrote(map);
    }
  }

  /** The element at a position of a list may be this from now on. */
  setAt(array: ArrayValue, position: number, value: Value): void {
    if (place(array, position, value)) this.wrote(array);
  }

  /** A promise may give this. */
  settle(promise: PromiseValue, value: Value): void {
    for (const one of awaited(value)) this.#addTo(promise, promise.settled, one);
  }

  /** A value is thrown: whatever catches something may get it. */
  raise(value: Value): void {
    for (const one of alternatives(value)) if (isNew(this.#thrown, one)) this.#writes += 1;
  }

  /** Everything that was thrown. */
  get thrown(): readonly Value[] {
    return this.#thrown;
  }

  #addTo(target: Value, list: Value[], value: Value): void {
    for (const one of alternatives(value)) if (isNew(list, one)) this.wrote(target);
  }
}

/** Joins a value into an entry of an object; says whether that adds something. */
function joinEntry({ entries }: ObjectValue, name: string, value: Value): boolean {
  const before = entries.get(name);
  const after = before ? union([before, value]) : value;
  if (before && alternatives(after).length === alternatives(before).length) return false;
  entries.set(name, after);
  return true;
}

/** Joins a value into an element of a list; says whether that adds something. */
function place({ elements }: ArrayValue, position: number, value: Value): boolean {
  const before = elements[position];
  const after = before ? union([before, value]) : value;
  if (before && alternatives(after).length === alternatives(before).length) return false;
  elements[position] = after;
  return true;
}

/** Adds a value to a list; says whether it was not there. */
function isNew(list: Value[], value: Value): boolean {
  if (list.some((other) => sameValue(other, value))) return false;
  list.push(value);
  return true;
}

/** What awaiting a value gives: of a promise what it is settled with. */
export function awaited(value: Value): readonly Value[] {
  return alternatives(value).flatMap((one) => (one.kind === "promise" ? one.settled : [one]));
}

/** A promise of a value; one of a promise is that promise. */
export function promiseOf(value: Value): PromiseValue {
  return { kind: "promise", settled: [...awaited(value)] };
}
