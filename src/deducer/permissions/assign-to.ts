import type { MemberWrite, Phase } from "../evaluate/frame.ts";
import { alternatives, type InstanceValue, type Value } from "../evaluate/value.ts";
import type { Activations } from "./activations.ts";
import type { Heap } from "./heap.ts";
import { assignEntry } from "./object-members.ts";
import { assignStatic } from "./static-members.ts";

/** A write to a field; `*` stands for a name that is not known. */
export type NamedWrite = MemberWrite & { readonly name: string };

/** The part of the walk that assignments need. */
interface Walk extends Phase {
  readonly heap: Heap;
  readonly activations: Activations;
  fieldsOf(instance: InstanceValue, at: Pick<MemberWrite, "frame">): readonly (readonly [string, Value])[];
  assignField(instance: InstanceValue, write: NamedWrite): void;
  /** The value becomes part of something unknown. */
  escape(write: MemberWrite): void;
}

/** `object.name = value`, whatever the object may be. */
export function assignTo(phase: Walk, object: Value, write: MemberWrite): void {
  for (const one of alternatives(object)) assignOne(phase, one, { ...write, name: write.name ?? "*" });
}

function assignOne(phase: Walk, object: Value, write: NamedWrite): void {
  if (object.kind === "instance") phase.assignField(object, write);
  else if (object.kind === "object") assignEntry(phase, object, write);
  else if (object.kind === "array") phase.heap.add(object, write.value);
  else if (object.kind === "class") assignStatic(phase, object, write);
  else if (object.kind === "function") phase.heap.setProperty(object.function, write.name, write.value);
  else if (object.kind !== "constant") phase.escape(write);
}
