import { boundMethod, findStaticSetter, lineage } from "../evaluate/class.ts";
import type { Frame, MemberWrite } from "../evaluate/frame.ts";
import { type ClassValue, type FunctionValue, union, type Value } from "../evaluate/value.ts";
import type { Activations } from "./activations.ts";
import type { Heap } from "./heap.ts";

interface Walk {
  readonly heap: Heap;
  readonly activations: Activations;
}

/** What was written to a property of a function, or of a class or one above it. */
export function writtenProperty(
  { heap }: Walk,
  owner: ClassValue | FunctionValue,
  { name, frame }: { readonly name: string; readonly frame: Frame },
): Value | undefined {
  if (owner.kind === "function") return heap.property(owner.function, name);
  const found = [...lineage(owner, frame)].flatMap((one) => heap.property(one.class, name) ?? []);
  return found.length > 0 ? union(found) : undefined;
}

/** `Class.name = value`: a static setter runs, and what is there may be the value. */
export function assignStatic(
  { heap, activations }: Walk,
  owner: ClassValue,
  { name, value, at, frame }: MemberWrite & { readonly name: string },
): void {
  const setter = findStaticSetter(owner, name, frame);
  if (setter) activations.call(boundMethod(setter, owner), [{ value, at }], frame);
  heap.setProperty(owner.class, name, value);
}
