import type { Frame } from "../evaluate/frame.ts";
import type { ArrayValue, Value } from "../evaluate/value.ts";
import type { Expression } from "../ir/index.ts";
import type { Heap } from "./heap.ts";
import { RunScope } from "./run-scope.ts";

/** What an expression makes in this activation: the object that it made before, if it did. */
export function madeIn<T extends Value>(
  { scope }: Frame,
  key: { readonly expression: Expression; readonly position: number },
  make: () => T,
): T {
  const { closure } = scope;
  return closure instanceof RunScope ? closure.madeBy(key, make) : make();
}

/** A literal's object as it was made before, with everything that it has now added. */
export function remembered(
  heap: Heap,
  value: Value,
  { expression, frame }: { readonly expression: Expression; readonly frame: Frame },
): Value {
  if (expression.kind === "object" && value.kind === "object") {
    const known = madeIn(frame, { expression, position: 0 }, () => value);
    if (known !== value) for (const [name, entry] of value.entries) heap.setEntry(known, name, entry);
    return known;
  }
  if (expression.kind !== "array" || value.kind !== "array") return value;
  if (expression.elements.some((element) => element.spread)) value.loose = true;
  const known = madeIn(frame, { expression, position: 0 }, () => value);
  if (known !== value) addElements(heap, known, value);
  return known;
}

function addElements(heap: Heap, known: ArrayValue, { elements }: ArrayValue): void {
  for (const [position, element] of elements.entries())
    if (known.loose) heap.add(known, element);
    else heap.setAt(known, position, element);
}
