import type { Frame } from "../evaluate/frame.ts";
import { type ArrayValue, alternatives, type ObjectValue, union, type Value } from "../evaluate/value.ts";
import type { Heap } from "./heap.ts";
import type { Maker } from "./run-scope.ts";

/** What an expression makes in this activation: the object that it made before, if it did. */
export function madeIn<T extends Value>(
  heap: Heap,
  { frame, ...key }: { readonly frame: Frame; readonly by: Maker; readonly position: number },
  make: () => T,
): T {
  return heap.scopeFor(frame.scope.closure).madeBy(key, make);
}

/**
 * A value, with the containers that are new in it known again: each is the one that was made here before, with
 * everything that it has now added. So a walk that is repeated finds nothing new.
 */
export function remembered(
  heap: Heap,
  value: Value,
  { by, frame }: { readonly by: Maker; readonly frame: Frame },
): Value {
  const values = alternatives(value);
  if (!values.some((one) => isContainer(one) && !heap.knows(one))) return value;
  const known = values.map((one, position) => {
    if (!isContainer(one) || heap.knows(one)) return one;
    const made = madeIn(heap, { frame, by, position }, () => one);
    heap.note(made, by);
    return joinedWith(heap, made, one);
  });
  return union(known);
}

function isContainer(value: Value): value is ArrayValue | ObjectValue {
  return value.kind === "array" || value.kind === "object";
}

/** A container that an expression made before, with everything that it has now added. */
export function joinedWith<T extends ArrayValue | ObjectValue>(heap: Heap, known: T, fresh: T): T {
  if (known === fresh) return known;
  if (known.kind === "array" && fresh.kind === "array") addElements(heap, known, fresh);
  if (known.kind === "object" && fresh.kind === "object") addEntries(heap, known, fresh);
  return known;
}

function addElements(heap: Heap, known: ArrayValue, { elements, loose }: ArrayValue): void {
  if (loose || known.elements.length !== elements.length) heap.loosen(known);
  for (const [position, element] of elements.entries())
    if (known.loose) heap.add(known, element);
    else heap.setAt(known, position, element);
}

function addEntries(heap: Heap, known: ObjectValue, { entries, optional }: ObjectValue): void {
  for (const [name, entry] of entries) heap.setEntry(known, name, entry);
  heap.makeOptional(known, optional ?? []);
}
