import { containsValue } from "../evaluate/contents.ts";
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
  const names: string[] = [];
  containsValue(value, (one) => {
    if (one.kind === "environment") names.push(one.name);
    return false;
  });
  return names;
}
