import { containsValue } from "../evaluate/contents.ts";
import type { Value } from "../evaluate/value.ts";

/** The resources inside a plain object: a package can reach them, and use them in any way. */
export function resourcesIn(value: Value): readonly Value[] {
  const found: Value[] = [];
  if (value.kind !== "object" && value.kind !== "map") return found;
  containsValue(value, (one) => {
    if (one.kind === "resource") found.push(one);
    return false;
  });
  return found;
}

/** The functions inside plain data. */
export function callbacksIn(value: Value): readonly Value[] {
  const found: Value[] = [];
  if (value.kind !== "object" && value.kind !== "array") return found;
  containsValue(value, (one) => {
    if (one.kind === "function" || one.kind === "resource-method") found.push(one);
    return false;
  });
  return found;
}
