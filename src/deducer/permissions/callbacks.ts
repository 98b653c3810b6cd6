import { containsValue } from "../evaluate/contents.ts";
import { resourceOf } from "../evaluate/resource-of.ts";
import type { CreatedResource, Value } from "../evaluate/value.ts";

const codeKinds = new Set<Value["kind"]>(["function", "resource-method", "class", "instance"]);

/** Whether a value is something that can be called, or has methods of the program's. */
export function isCode(value: Value): boolean {
  return codeKinds.has(value.kind) || (value.kind === "data-method" && value.bound !== undefined);
}

/**
 * The resources inside plain data: a package can reach them, and use them in any way. What comes with the language knows
 * nothing of resources, so that a list of them only ever comes back.
 */
export function resourcesIn(
  value: Value,
  { standard }: { readonly standard: boolean },
): readonly CreatedResource[] {
  const found: CreatedResource[] = [];
  const holds = value.kind === "object" || value.kind === "map" || (value.kind === "array" && !standard);
  if (!holds) return found;
  containsValue(value, (one) => {
    const resource = resourceOf(one);
    if (resource) found.push(resource);
    return false;
  });
  return found;
}

/** What can be called inside plain data. */
export function callbacksIn(value: Value): readonly Value[] {
  const found: Value[] = [];
  if (value.kind !== "object" && value.kind !== "array") return found;
  containsValue(value, (one) => {
    if (one !== value && isCode(one)) found.push(one);
    return false;
  });
  return found;
}
