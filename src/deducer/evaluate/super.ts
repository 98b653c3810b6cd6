import { basesOf, baseValues, boundMethod, findConstructor, findMethod, kindExtended } from "./class.ts";
import type { Frame, MemberAccess } from "./frame.ts";
import { kindMember, resourceMember } from "./resource-member.ts";
import { runtime, type Value } from "./value.ts";

/** `super.name`: looked up above the class of the running method, bound to the same receiver. */
export function superMember(member: MemberAccess): Value {
  const { name, frame } = member;
  const found =
    name === "__init__" ? superConstructor(frame) : (ownMethodAbove(name, frame) ?? clientMember(member));
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

function ownMethodAbove(name: string, frame: Frame): Value | undefined {
  for (const base of frame.owner ? basesOf(frame.owner, frame) : []) {
    const found = findMethod(base, (method) => method.name === name, frame);
    if (found) return boundMethod(found, frame.receiver);
  }
  return undefined;
}

/** A member that the SDK's class gives the instances of a class which extends it. */
function clientMember(member: MemberAccess): Value | undefined {
  const { receiver } = member.frame;
  const resource = receiver?.kind === "instance" ? receiver.resource : undefined;
  if (!resource || kindMember(resource.kindName, member) === undefined) return undefined;
  return resourceMember({ kind: "resource", resource }, resource.kindName, member);
}
