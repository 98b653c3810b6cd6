import { Variables } from "../../evaluate/variables.ts";

/**
 * Which values of one run are those of another: the same kind of thing made in the same way, with parts that correspond, and
 * one for one, so that what was one object before is one object now. The program's code corresponds to itself alone.
 */
export class Correspondence {
  readonly #now = new Map<object, object>();
  readonly #before = new Map<object, object>();

  /** `same` correspond whatever is in them. */
  constructor(...same: readonly (readonly [before: object, now: object])[]) {
    for (const [before, now] of same) this.#note(before, now);
  }

  /** What an object of the run before is now, if that was found out. */
  of<T extends object>(before: T): T | undefined {
    return this.#now.get(before) as T | undefined;
  }

  /** Whether two values correspond. Everything in them is then known to. */
  holds(before: unknown, now: unknown): boolean {
    const noted: [object, object][] = [];
    const open: [unknown, unknown][] = [[before, now]];
    for (let pair = open.pop(); pair; pair = open.pop()) {
      if (this.#isKnown(...pair)) continue;
      const parts = this.#join(pair, noted);
      if (!parts) {
        for (const [one, other] of noted) this.#forget(one, other);
        return false;
      }
      for (const part of parts) open.push(part);
    }
    return true;
  }

  #isKnown(before: unknown, now: unknown): boolean {
    return Object.is(before, now) || (isObject(before) && isObject(now) && this.#now.get(before) === now);
  }

  /** Takes two objects as the same, and gives what has to be so for that. */
  #join([before, now]: [unknown, unknown], noted: [object, object][]): Pairs | undefined {
    if (!isObject(before) || !isObject(now) || this.#now.has(before) || this.#before.has(now))
      return undefined;
    const parts = partsOf(before, now);
    if (!parts) return undefined;
    this.#note(before, now);
    noted.push([before, now]);
    return parts;
  }

  #note(before: object, now: object): void {
    this.#now.set(before, now);
    this.#before.set(now, before);
  }

  #forget(before: object, now: object): void {
    this.#now.delete(before);
    this.#before.delete(now);
  }
}

type Pairs = readonly [unknown, unknown][];

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The parts of two objects side by side; nothing where they differ in kind or number, or are of a kind that is not known. */
function partsOf(before: object, now: object): Pairs | undefined {
  const prototype = Object.getPrototypeOf(before);
  if (prototype !== Object.getPrototypeOf(now)) return undefined;
  if (Array.isArray(before) && Array.isArray(now)) return inOrder(before, now);
  if (before instanceof Map && now instanceof Map) return byKey(before, now);
  if (before instanceof Set && now instanceof Set) return inOrder([...before], [...now]);
  if (before instanceof Variables && now instanceof Variables) return ofScopes(before, now);
  return prototype === Object.prototype ? byName(before, now) : undefined;
}

function inOrder(before: readonly unknown[], now: readonly unknown[]): Pairs | undefined {
  return before.length === now.length ? before.map((part, position) => [part, now[position]]) : undefined;
}

function byKey(before: ReadonlyMap<unknown, unknown>, now: ReadonlyMap<unknown, unknown>): Pairs | undefined {
  const keys = inOrder([...before.keys()], [...now.keys()]);
  const same = keys?.every(([one, other]) => Object.is(one, other));
  return same ? inOrder([...before.values()], [...now.values()]) : undefined;
}

function byName(before: object, now: object): Pairs | undefined {
  const names = Object.keys(before);
  const others = new Map(Object.entries(now));
  if (names.length !== others.size || !names.every((name) => others.has(name))) return undefined;
  return Object.entries(before).map(([name, part]) => [part, others.get(name)]);
}

/** Variables of one activation; those that a walk makes are of no use to another run. */
function ofScopes(before: Variables<unknown>, now: Variables<unknown>): Pairs | undefined {
  if (Object.getPrototypeOf(before) !== Variables.prototype) return undefined;
  if (before.running !== now.running || before.infra !== now.infra) return undefined;
  const values = byKey(before.values, now.values);
  return values && [...values, [before.parent, now.parent]];
}
