import type { Expression } from "../ir/index.ts";
import type { Frame } from "./frame.ts";
import { LONGEST_LIST } from "./limits.ts";
import type { Value } from "./value.ts";

/** The elements of a list; where compile time does not know what is spread into it, that. */
export function evaluateElements(
  elements: readonly { readonly value: Expression; readonly spread?: boolean }[],
  frame: Frame,
): Value[] | Value {
  const values: Value[] = [];
  for (const element of elements) {
    const value = frame.evaluate(element.value, frame);
    const parts = element.spread ? spread(value, LONGEST_LIST - values.length, frame) : [value];
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
