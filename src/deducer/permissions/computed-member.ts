import { spelled } from "#kinds";
import { lineage, memberNames, staticNames } from "../evaluate/class.ts";
import type { ComputedMember } from "../evaluate/frame.ts";
import { memberOf } from "../evaluate/member.ts";
import { hasMember } from "../evaluate/resource-member.ts";
import { resourceOf } from "../evaluate/resource-of.ts";
import {
  type ClassValue,
  type InstanceValue,
  type ResourceValue,
  union,
  type Value,
} from "../evaluate/value.ts";
import { widePermission } from "./diagnostics.ts";
import type { Heap } from "./heap.ts";
import { clientMembers, type Notes, nameOf } from "./uses.ts";

/** The part of the walk that such members need. */
type Walk = Notes & { readonly heap: Pick<Heap, "propertiesOf"> };

/** `object[key]` where only the run time knows the key: any member that its type lists, or any at all. */
export function computedMember(
  object: ResourceValue | InstanceValue | ClassValue,
  member: ComputedMember,
  notes: Walk,
): Value {
  const names = member.names ?? anyName(object, member, notes);
  const known = names.filter((name) => object.kind !== "resource" || hasMember(object, { ...member, name }));
  return union(known.map((name) => memberOf(object, { ...member, name })));
}

/** Every name that a member may have; where these are operations, so many are granted that it is said. */
function anyName(
  object: ResourceValue | InstanceValue | ClassValue,
  { at, frame }: ComputedMember,
  notes: Walk,
): readonly string[] {
  if (object.kind === "class") {
    const written = [...lineage(object, frame)].flatMap((owner) => notes.heap.propertiesOf(owner.class));
    return [...new Set([...staticNames(object, frame), ...written])];
  }
  const own = object.kind === "instance" ? memberNames(object.class, frame) : [];
  const resource = resourceOf(object);
  if (!resource) return own;
  const client = { kind: "resource", resource } as const;
  notes.report.add(widePermission(at, { computed: nameOf(client) }));
  const operations = clientMembers(client).map((name) => spelled(name, frame.language));
  return notes.strict ? own : [...new Set([...own, ...operations])];
}
