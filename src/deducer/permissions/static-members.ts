import { boundMethod, findMethod } from "../evaluate/class.ts";
import type { Frame, MemberWrite } from "../evaluate/frame.ts";
import { type ClassValue, type FunctionValue, union, type Value } from "../evaluate/value.ts";
import type { FunctionIr } from "../ir/index.ts";
import type { Activations } from "./activations.ts";
import type { Heap } from "./heap.ts";

interface Walk {
  readonly heap: Heap;
  readonly activations: Activations;
}

function staticAccessor(
  owner: ClassValue,
  {
    name,
    flavour,
    frame,
  }: { readonly name: string; readonly flavour: FunctionIr["flavour"]; readonly frame: Frame },
): FunctionValue | undefined {
  const wanted = (one: FunctionIr) => one.static && one.name === name && one.flavour === flavour;
  const found = findMethod(owner, wanted, frame);
  return found && boundMethod(found, undefined);
}

/** What was written to a property of a class or a function, or what a static getter gives. */
export function writtenProperty(
  { heap, activations }: Walk,
  owner: ClassValue | FunctionValue,
  { name, frame }: { readonly name: string; readonly frame: Frame },
): Value | undefined {
  if (owner.kind === "function") return heap.property(owner.function, name);
  const getter = staticAccessor(owner, { name, flavour: "getter", frame });
  const given = getter && activations.call(getter, [], frame);
  const found = [given, heap.property(owner.class, name)].filter((value) => value !== undefined);
  return found.length > 0 ? union(found) : undefined;
}

/** `Class.name = value`: a static setter runs, and what is there may be the value. */
export function assignStatic(
  { heap, activations }: Walk,
  owner: ClassValue,
  { name, value, at, frame }: MemberWrite & { readonly name: string },
): void {
  const setter = staticAccessor(owner, { name, flavour: "setter", frame });
  if (setter) activations.call(setter, [{ value, at }], frame);
  heap.setProperty(owner.class, name, value);
}
