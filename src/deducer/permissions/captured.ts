import { containsValue } from "../evaluate/contents.ts";
import type { Value } from "../evaluate/value.ts";
import type { Binding } from "../ir/index.ts";

/** Code is no capture, and neither is an enum: it is part of the bundle. */
const code = new Set<Value["kind"]>([
  "function",
  "class",
  "sdk-class",
  "outside",
  "resource-method",
  "data-method",
]);

/** Whether an outer variable is something that a handler captures, with this value. */
export function isCapture({ role }: Pick<Binding, "role">, value: Value): boolean {
  return role !== "enum" && !code.has(value.kind);
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
