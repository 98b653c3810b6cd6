import type { CallSite } from "../../evaluate/frame.ts";
import type { ArrayValue, ObjectValue, Value } from "../../evaluate/value.ts";
import type { Heap } from "../heap.ts";

/** A call of a function of the language's library, by a handler. */
export interface LibraryCall {
  readonly site: CallSite;
  readonly given: readonly Value[];
  /** The arguments with a name. */
  readonly named: ReadonlyMap<string, Value>;
  readonly heap: Heap;
  /** Calls what may be a function; nothing happens where it is none. Gives what it returns. */
  run(callee: Value | undefined, given: readonly Value[], receiver?: Value): Value;
  /** The arguments that a list of them stands for. */
  arguments(list: Value, iterate: (value: Value) => Value): readonly Value[];
  /** The element of a value under a key. */
  element(object: Value, key: Value): Value;
  /** Writes a property of whatever it may be. */
  write(object: Value, name: string, value: Value): void;
  /** What a copy of a value has: names and values, `*` for names that are not known. */
  entriesOf(value: Value): readonly (readonly [string, Value])[];
  /** Turns a value into text or JSON, for which methods of instances run. */
  touch(value: Value): void;
  /** What a loop over a value sees. */
  iterate(value: Value): Value;
  /** An object that this call makes: the same one whenever the walk comes here again. */
  made<T extends Value>(make: () => T): T;
  /** A list that this call makes, of these elements in any order. */
  list(elements: readonly Value[], flavour?: ArrayValue["flavour"]): ArrayValue;
  /** A list that this call makes, of these elements in their places until something changes it. */
  listInOrder(elements: readonly Value[], flavour?: ArrayValue["flavour"]): ArrayValue;
  /** A list of a key and a value that this call makes. */
  pair(key: Value, value: Value): ArrayValue;
  /** A plain object that this call makes. */
  object(entries: Iterable<readonly [string, Value]>): ObjectValue;
  /** A value that only the run time knows. */
  readonly unknown: Value;
}

/** What a function of the library does, and what it gives; nothing where it is not followed. */
export type LibraryFunction<Receiver = undefined> = (
  call: LibraryCall,
  receiver: Receiver,
) => Value | undefined;

/** Functions of the library by name. */
export type Library<Receiver = undefined> = Readonly<Record<string, LibraryFunction<Receiver>>>;
