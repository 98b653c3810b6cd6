import type { CreatedResource, Value } from "./value.ts";

/** The resource that a value is: one of the SDK's class, or of a class of the program's that extends it. */
export function resourceOf(value: Value): CreatedResource | undefined {
  return value.kind === "resource" || value.kind === "instance" ? value.resource : undefined;
}
