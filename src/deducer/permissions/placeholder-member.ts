import { boundMethod, findMethod } from "../evaluate/class.ts";
import type { MemberAccess } from "../evaluate/frame.ts";
import { kindByHint, resourceMember } from "../evaluate/resource-member.ts";
import type { ClassValue, PlaceholderValue, Value } from "../evaluate/value.ts";

/** A member of what a call of an infra function will put in place of a parameter: its type tells what that may be. */
export function memberOfPlaceholder(placeholder: PlaceholderValue, member: MemberAccess): Value {
  const { name, expression, frame } = member;
  const kindName = kindByHint(member);
  if (kindName) return resourceMember(placeholder, kindName, member);
  const classes = expression.kind === "member" ? (expression.hint?.().classes ?? []) : [];
  for (const declaration of classes) {
    const owner: ClassValue = { kind: "class", class: declaration, scope: frame.scope };
    const wanted = findMethod(owner, (one) => one.name === name && one.flavour === "method", frame);
    if (wanted) return boundMethod(wanted, placeholder);
  }
  return { ...placeholder, path: [...placeholder.path, name] };
}
