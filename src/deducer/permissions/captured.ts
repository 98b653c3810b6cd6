import type { Value } from "../evaluate/value.ts";

/** Code is no capture: it is part of the bundle. */
const code = new Set<Value["kind"]>([
  "function",
  "class",
  "sdk-class",
  "outside",
  "resource-method",
  "data-method",
]);

/** Whether a value of an outer variable is something that a handler captures. */
export function isCapture(value: Value): boolean {
  return !code.has(value.kind);
}

/** The environment variables that building a value reads. */
export function environmentIn(value: Value): readonly string[] {
  if (value.kind === "environment")
    return [value.name, ...(value.default ? environmentIn(value.default) : [])];
  if (value.kind === "concat") return value.parts.flatMap(environmentIn);
  if (value.kind === "array") return value.elements.flatMap(environmentIn);
  if (value.kind === "instance") return value.arguments.flatMap((argument) => environmentIn(argument.value));
  return value.kind === "object" ? [...value.entries.values()].flatMap(environmentIn) : [];
}
