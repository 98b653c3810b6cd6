import {
  basesOf,
  baseValues,
  boundMethod,
  classMember,
  findConstructor,
  findMethod,
  kindExtended,
} from "./class.ts";
import type { Frame, MemberAccess } from "./frame.ts";
import { kindMember, resourceMember } from "./resource-member.ts";
import { type ClassValue, runtime, type Value } from "./value.ts";

/** `super.name`: looked up above the class of the running method, bound to the same receiver. */
export function superMember(member: MemberAccess): Value {
  const { name, frame } = member;
  const found = name === "__init__" ? superConstructor(frame) : (memberAbove(member) ?? clientMember(member));
  return found ?? runtime("a member of a base class that is not the program's");
}

/** What `super(…)` runs: the nearest constructor above the class of the running one, the SDK's among them. */
export function superConstructor(frame: Frame): Value | undefined {
  const { owner, receiver } = frame;
  const above = owner ? baseValues(owner, frame) : [];
  for (const base of above) {
    const found = base.kind === "class" ? findConstructor(base, frame) : undefined;
    if (found) return boundMethod(found, receiver);
    const kindName = kindOf(base, frame);
    const instance = receiver?.kind === "instance" && { initialises: receiver };
    if (kindName) return { kind: "sdk-class", kindName, ...instance };
  }
  return undefined;
}

function kindOf(base: Value, frame: Frame): string | undefined {
  if (base.kind === "sdk-class") return base.kindName;
  return base.kind === "class" ? kindExtended(base, frame) : undefined;
}

function memberAbove(member: MemberAccess): Value | undefined {
  const { owner, receiver } = member.frame;
  for (const base of owner ? basesOf(owner, member.frame) : []) {
    const found =
      receiver?.kind === "class"
        ? classMember(base, { ...member, self: receiver })
        : methodAbove(base, member);
    if (found) return found;
  }
  return undefined;
}

function methodAbove(base: ClassValue, member: MemberAccess): Value | undefined {
  const { name, frame } = member;
  const found = findMethod(base, (method) => method.name === name && method.flavour !== "setter", frame);
  const bound = found && boundMethod(found, frame.receiver);
  return found?.method.flavour === "getter" ? bound && frame.phase.getter(bound, member) : bound;
}

/** A member that the SDK's class gives the instances of a class which extends it. */
function clientMember(member: MemberAccess): Value | undefined {
  const { receiver } = member.frame;
  const resource = receiver?.kind === "instance" ? receiver.resource : undefined;
  if (!resource || kindMember(resource.kindName, member) === undefined) return undefined;
  return resourceMember({ kind: "resource", resource }, resource.kindName, member);
}
