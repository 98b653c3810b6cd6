import { containsValue } from "../evaluate/contents.ts";
import { type RuntimeValue, runtime, type Value } from "../evaluate/value.ts";
import type { Expression, Place } from "../ir/index.ts";

/** What can be changed in place: which of them were there before a function was called, and which nobody knows any more. */
export class Containers {
  readonly #made = new WeakMap<Value, number>();
  readonly #makers = new WeakMap<Value, Expression>();
  /** The expressions whose containers are all known. */
  readonly #known = new Set<unknown>();
  readonly #changed = new WeakMap<Value, RuntimeValue>();
  /** What was made by code that turned out to need watching. */
  readonly #watched: ReadonlyMap<unknown, Value[]>;
  #clock = 0;

  constructor(watched: Iterable<unknown> = []) {
    this.#watched = new Map([...watched].map((maker) => [maker, []]));
  }

  /** The present moment. */
  get now(): number {
    return this.#clock;
  }

  /** A value is seen, so that it is known when it was there at the latest. */
  note(value: Value): void {
    if (!isContainer(value) || this.#made.has(value)) return;
    this.#clock += 1;
    containsValue(value, (one) => {
      if (isContainer(one) && !this.#made.has(one)) this.#made.set(one, this.#clock);
      return false;
    });
  }

  /** An expression gives a value: the first one that does has made it. */
  noteMaker(value: Value, by: Expression): void {
    if (!isContainer(value) || this.#makers.has(value)) return;
    this.#makers.set(value, by);
    this.#known.add(by);
    this.#watched.get(by)?.push(value);
  }

  /** The expression that made a container. */
  makerOf(container: Value): Expression | undefined {
    return this.#makers.get(container);
  }

  /** Whether compile time knows what every container that an expression made holds. */
  isKnown(maker: unknown): boolean {
    return this.#known.has(maker);
  }

  /** Whether a value was there before a moment. */
  isOlder(value: Value, moment: number): boolean {
    const made = this.#made.get(value);
    return made !== undefined && made <= moment;
  }

  /** Code that is not followed may have changed a value and what is in it. */
  change(value: Value, why: { readonly reason: string; readonly at: Place }, seen = new Set<Value>()): void {
    const change = (one: Value) => {
      if (one.kind === "class") for (const field of one.fields?.values() ?? []) this.change(field, why, seen);
      if (one.kind !== "array" && one.kind !== "object") return false;
      this.#changed.set(one, runtime(why.reason, why.at));
      this.#known.delete(this.#makers.get(one));
      return false;
    };
    containsValue(value, change, seen);
  }

  /** The same with everything that some code made so far, if it is watched. */
  changeMadeBy(maker: unknown, change: { readonly reason: string; readonly at: Place }): void {
    for (const value of this.#watched.get(maker) ?? []) this.change(value, change);
  }

  /** Why the inside of a value is not known any more, if it is not. */
  changeOf(value: Value): RuntimeValue | undefined {
    return this.#changed.get(value);
  }
}

function isContainer({ kind }: Value): boolean {
  return kind === "array" || kind === "object" || kind === "instance";
}
