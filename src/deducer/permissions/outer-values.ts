import type { Report } from "#diagnostics";
import type { Frame, StaticField } from "../evaluate/frame.ts";
import { memberOf } from "../evaluate/member.ts";
import { type ClassValue, type Made, union, type Value } from "../evaluate/value.ts";
import type { Binding } from "../ir/index.ts";
import type { Heap } from "./heap.ts";
import { changing, holdsConstants, type MutableState, mayChange } from "./mutable-state.ts";
import { Snapshots } from "./snapshots.ts";

/** What variables outside of a handler are to it: what compile time left in them, and what may be written to them later. */
export class OuterValues {
  readonly #heap: Heap;
  readonly #mutable: MutableState;
  readonly #snapshots: Snapshots;
  #remaking = 0;

  constructor(heap: Heap, mutable: MutableState) {
    this.#heap = heap;
    this.#mutable = mutable;
    this.#snapshots = new Snapshots(heap);
  }

  /** Whether what runs is what made the value of a variable when the program started. */
  get isRemaking(): boolean {
    return this.#remaking > 0;
  }

  /** Who is told of infra calls: those of the program's start are no mistakes of the handler. */
  told(report: Report): Report | undefined {
    return this.isRemaking ? undefined : report;
  }

  /** The values of a variable that holds this at compile time. */
  of(value: Value, binding: Binding, frame: Frame): Value {
    const changes = mayChange(binding, value) && this.#mutable.changes(binding);
    return union([...this.#copiesOf(value, { changes, frame }), ...this.#heap.written(binding)]);
  }

  /** The values of a static field: what compile time left in it, or made anew where that did not look at it. */
  ofStatic({ fields }: ClassValue, { name, value: first }: StaticField, frame: Frame): Value {
    const left = fields?.get(name);
    const value = left ?? frame.evaluate(first, frame);
    const changes = holdsConstants(value) && this.#mutable.assigns(name);
    if (left) return union(this.#copiesOf(left, { changes, frame }));
    return changes ? changing(value) : value;
  }

  #copiesOf(
    value: Value,
    { changes, frame }: { readonly changes: boolean; readonly frame: Frame },
  ): readonly Value[] {
    const remake = (made: Made) => this.#remake(made, frame);
    return withEarlier(value).map((one) => this.#snapshots.of(one, { changes, remake }));
  }

  #remake(made: Made, frame: Frame): Value {
    const { expression, scope, later = [], of } = made;
    if (of) {
      const object = this.#remake(of.made, frame);
      return memberOf(object, { name: of.name, at: expression.at, frame, expression });
    }
    this.#remaking += 1;
    const value = this.#snapshots.once(made, () => frame.evaluate(expression, { ...frame, scope }));
    this.#remaking -= 1;
    for (const one of later) this.#remake(one, frame);
    return value;
  }
}

/** A value, and what its variable held before and may hold still. */
function withEarlier(value: Value): readonly Value[] {
  const before = value.kind === "runtime" ? value.before : undefined;
  return before ? [value, ...withEarlier(before)] : [value];
}
