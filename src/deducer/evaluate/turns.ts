import { elementOf } from "./element.ts";
import type { Frame } from "./frame.ts";
import { keysOfObject } from "./keys.ts";
import { constant, runtime, type Value } from "./value.ts";

/** Any key of a value, where the keys are not known. */
export function keyOf(value: Value): Value {
  return value.kind === "object" ? elementOf(value) : runtime("a key of an object");
}

/** The keys of a value, as far as they are known. */
export function keysOf(value: Value, { language }: Frame): readonly Value[] | undefined {
  if (value.kind === "object") return keysOfObject(value, language)?.map((key) => constant(key));
  return value.kind === "array" ? value.elements.map((_, position) => constant(String(position))) : undefined;
}

/** What a loop over a value sees turn by turn, as far as it is known. */
export function turnsOf(value: Value, frame: Frame): readonly Value[] | undefined {
  if (value.kind === "array") return value.elements;
  if (value.kind === "constant" && typeof value.value === "string")
    return [...value.value].map((character) => constant(character));
  return value.kind === "object" && frame.language === "python" ? keysOf(value, frame) : undefined;
}
