import type { Expression } from "../ir/index.ts";
import type { Frame } from "./frame.ts";
import type { Value } from "./value.ts";

/** How long a list may become by spreading others into it: doubled 40 times it would not fit into memory. */
const LONGEST_SPREAD = 100_000;

/** The elements of a list; where compile time does not know what is spread into it, that. */
export function evaluateElements(
  elements: readonly { readonly value: Expression; readonly spread?: boolean }[],
  frame: Frame,
): Value[] | Value {
  const values: Value[] = [];
  for (const element of elements) {
    const value = frame.evaluate(element.value, frame);
    const parts = element.spread ? spread(value, LONGEST_SPREAD - values.length, frame) : [value];
    if (!parts) return value;
    for (const part of parts) values.push(part);
  }
  return values;
}

/** What a value contributes to the list that it is spread into, where there is room for so many elements. */
function spread(value: Value, room: number, frame: Frame): readonly Value[] | undefined {
  if (value.kind === "array" && value.elements.length <= room) return value.elements;
  if (frame.phase.time === "compile") return undefined;
  return [frame.phase.iterate(value, frame)];
}
