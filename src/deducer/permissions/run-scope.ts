import { type Scope, sameValue, union, type Value } from "../evaluate/value.ts";
import { Variables } from "../evaluate/variables.ts";
import type { Binding, Expression, FunctionIr, ParameterIr, Pattern } from "../ir/index.ts";
import { closedOver } from "./closed-over.ts";

/** What functions write to variables that lie outside of the running handler. */
export interface OuterWrites {
  join(binding: Binding, value: Value): void;
  /** A function gives a variable of code around it another value. */
  assignedInside(binding: Binding): void;
}

/** What makes a container each time that it is evaluated. */
export type Maker = Expression | Pattern | ParameterIr;

/**
 * The variables of one activation. It stays from one round of a walk to the next: a variable that closures see keeps
 * everything that was ever written to it, and what an expression made is known again.
 */
export class RunScope extends Variables<Value> {
  readonly #made = new Map<Maker, Map<string, Value>>();
  readonly #shared: ReadonlySet<Binding>;
  readonly #outer: OuterWrites;

  constructor(parent: Scope, { body, outer }: { readonly body?: FunctionIr; readonly outer: OuterWrites }) {
    super(parent, true);
    this.#shared = body ? closedOver(body) : new Set();
    this.#outer = outer;
  }

  override isShared(binding: Binding): boolean {
    const holder = this.holder(binding);
    return this.#shared.has(binding) || (holder !== undefined && holder !== this);
  }

  /** What an expression makes, the same whenever it is evaluated again; `position` counts what one expression makes. */
  madeBy<T extends Value>(
    { by, position }: { readonly by: Maker; readonly position: number },
    make: () => T,
  ): T {
    const made = this.#made.get(by) ?? new Map<string, Value>();
    this.#made.set(by, made);
    const fresh = make();
    const key = `${position} ${fresh.kind}`;
    const known = made.get(key);
    if (known) return known as T;
    made.set(key, fresh);
    return fresh;
  }

  override declare(binding: Binding, value: Value): void {
    const before = this.#shared.has(binding) ? this.values.get(binding) : undefined;
    if (before && isSameList(before, value)) return;
    this.values.set(binding, before ? union([before, value]) : value);
  }

  override assign(binding: Binding, value: Value): void {
    const holder = this.holder(binding) ?? this;
    if (!holder.running) this.#outer.join(binding, value);
    else if (holder === this) this.declare(binding, value);
    else {
      this.#outer.assignedInside(binding);
      holder.declare(binding, union([holder.values.get(binding) ?? value, value]));
    }
  }
}

/** Whether an activation made a list again as it was: the rest of its arguments. */
function isSameList(before: Value, value: Value): boolean {
  if (before.kind !== "array" || value.kind !== "array" || before.elements.length !== value.elements.length)
    return false;
  return value.elements.every((element, position) => {
    const other = before.elements[position];
    return other !== undefined && sameValue(other, element);
  });
}
