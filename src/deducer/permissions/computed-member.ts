import { spelled } from "#kinds";
import { widePermission } from "../diagnostics.ts";
import { memberNames } from "../evaluate/class.ts";
import type { ComputedMember } from "../evaluate/frame.ts";
import { hasMember, memberOf } from "../evaluate/member.ts";
import { type InstanceValue, type ResourceValue, union, type Value } from "../evaluate/value.ts";
import { clientMembers, type Notes, nameOf } from "./uses.ts";

/** `object[key]` where only the run time knows the key: any member that its type lists, or any at all. */
export function computedMember(
  object: ResourceValue | InstanceValue,
  member: ComputedMember,
  notes: Notes,
): Value {
  const names = member.names ?? anyName(object, member, notes);
  const known = names.filter((name) => object.kind !== "resource" || hasMember(object, { ...member, name }));
  return union(known.map((name) => memberOf(object, { ...member, name })));
}

/** Every name that a member may have; where these are operations, so many are granted that it is said. */
function anyName(
  object: ResourceValue | InstanceValue,
  { at, frame }: ComputedMember,
  notes: Notes,
): readonly string[] {
  if (object.kind === "instance") return memberNames(object.class, frame);
  notes.report.add(widePermission(at, { computed: nameOf(object) }, notes));
  return notes.strict ? [] : clientMembers(object).map((name) => spelled(name, frame.language));
}
