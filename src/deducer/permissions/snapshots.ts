import {
  type ArrayValue,
  type Made,
  type ObjectValue,
  type PromiseValue,
  runtime,
  type Scope,
  union,
  type Value,
} from "../evaluate/value.ts";
import type { Expression } from "../ir/index.ts";
import type { Heap } from "./heap.ts";

/** How a value of compile time becomes one of the running program. */
interface Copying {
  readonly changes: boolean;
  readonly remake: (made: Made) => Value;
}

const laterValue = { ...runtime("a value that the running program changes"), plain: true };

/** Copies of what compile time left behind, one a walk: a handler fills its own lists, not those of another. */
export class Snapshots {
  readonly #heap: Heap;
  readonly #copies = new Map<Value, Value>();
  readonly #remade = new Map<Expression, Map<Scope, Value>>();

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  /** The walk's copy of a value; everything but plain containers is shared. `changes`: its constants are the first ones. */
  of(value: Value, how: Copying): Value {
    if (value.kind === "runtime" && value.made) return how.remake(value.made);
    if (value.kind === "constant" && how.changes) return union([value, laterValue]);
    if (value.kind !== "array" && value.kind !== "object" && value.kind !== "promise") return value;
    return this.#copies.get(value) ?? this.#copyOf(value, how);
  }

  #copyOf(value: ArrayValue | ObjectValue | PromiseValue, how: Copying): Value {
    if (value.kind === "object") {
      const copy: Value = { ...value, entries: new Map() };
      this.#note(value, copy);
      for (const [key, entry] of value.entries) copy.entries.set(key, this.of(entry, how));
      return copy;
    }
    const parts: Value[] = [];
    const isList = value.kind === "array";
    const copy: Value = isList ? { ...value, elements: parts } : { ...value, settled: parts };
    this.#note(value, copy);
    for (const one of isList ? value.elements : value.settled) parts.push(this.of(one, how));
    return copy;
  }

  #note(value: Value, copy: Value): void {
    this.#copies.set(value, copy);
    this.#heap.noteCopy(copy, value);
  }

  /** What an expression of compile time makes in the running program, evaluated once in each call of the code around it. */
  once({ expression, scope }: Made, make: () => Value): Value {
    const remade = this.#remade.get(expression) ?? new Map<Scope, Value>();
    this.#remade.set(expression, remade);
    const known = remade.get(scope);
    if (known) return known;
    remade.set(scope, runtime("a value that is being made", expression.at));
    const made = make();
    remade.set(scope, made);
    return made;
  }
}
