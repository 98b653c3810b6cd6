import { kindNamed, kindNames, kindOfClass, methodNamed, spelled } from "#kinds";
import type { Expression, TypeHint } from "../ir/index.ts";
import type { MemberAccess } from "./frame.ts";
import { refuseUnknownMember } from "./unknown-member.ts";
import type { ResourceValue, Value } from "./value.ts";

/** Whether the SDK's class has such a member. */
export function hasMember(
  { resource }: ResourceValue,
  member: Pick<MemberAccess, "name" | "frame">,
): boolean {
  return kindMember(resource.kindName, member) !== undefined;
}

/** The name in the table of kinds of a member that the program writes in its language's way. */
export function kindMember(
  kindName: string,
  { name, frame }: Pick<MemberAccess, "name" | "frame">,
): string | undefined {
  const kind = kindNamed(kindName);
  return kind && methodNamed(kind, name, frame.language);
}

/** What an async function returns is a promise until it is awaited; both are the same value here. */
function isOfPromise({ name, frame }: MemberAccess): boolean {
  return frame.language === "typescript" && (name === "then" || name === "catch" || name === "finally");
}

/** A member of a resource, or of something that stands for one of that kind. */
export function resourceMember(resource: Value, kindName: string, member: MemberAccess): Value {
  const name = kindMember(kindName, member);
  if (name === undefined && isOfPromise(member))
    return { kind: "data-method", receiver: resource, name: member.name };
  if (name === undefined) return refuseUnknownMember(kindName, member);
  return { kind: "resource-method", resource, kindName, name };
}

/** The members of all kinds: of any other the type need not be asked. */
const memberNames = new Set(
  kindNames.flatMap((name) =>
    Object.keys(kindNamed(name)?.methods ?? {}).flatMap((method) => [method, spelled(method, "python")]),
  ),
);

/** Whether some kind has a member of that name. */
export function isKindMember(name: string): boolean {
  return memberNames.has(name);
}

/** The kind whose member this is by the type checker's word, if it says so. */
export function kindByHint(member: MemberAccess): string | undefined {
  if (!isKindMember(member.name)) return undefined;
  const hint = hintOf(member.expression);
  return hint?.sdkClasses
    .map((className) => kindOfClass(className))
    .find((kindName) => kindName && kindMember(kindName, member) !== undefined);
}

function hintOf(expression: Expression): TypeHint | undefined {
  return expression.kind === "member" || expression.kind === "index" ? expression.hint?.() : undefined;
}
