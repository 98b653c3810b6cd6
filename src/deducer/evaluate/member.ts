import { kindNamed, kindOfClass } from "#kinds";
import type { Expression, Place, TypeHint } from "../ir/index.ts";
import { classMember, superMember } from "./class.ts";
import type { Frame, MemberAccess } from "./frame.ts";
import { alternatives, constant, runtime, union, type Value } from "./value.ts";

/** The value of `object.name`. */
export function memberOf(object: Value, member: MemberAccess): Value {
  return union(alternatives(object).map((one) => memberOfOne(one, member)));
}

function memberOfOne(object: Value, member: MemberAccess): Value {
  const { name, frame } = member;
  switch (object.kind) {
    case "resource":
      return resourceMember(object, object.resource.kindName, member);
    case "instance":
      return frame.phase.instanceMember(object, member);
    case "placeholder":
      return frame.phase.placeholderMember(object, member);
    case "class":
      return classMember(object, name, frame) ?? runtime(`\`${name}\` of a class`, member.at);
    case "object":
      return object.entries.get(name) ?? { kind: "data-method", receiver: object, name };
    case "array":
      return name === "length" ? constant(object.elements.length) : { kind: "data-method", receiver: object, name };
    case "constant":
      return memberOfConstant(object.value, member) ?? { kind: "data-method", receiver: object, name };
    case "outside":
      if (object.origin === "builtin" && object.name === "super") return superMember(name, frame);
      return { ...object, name: object.origin === "builtin" ? `${object.name}.${name}` : object.name };
    case "runtime":
      return lostMember(object, member);
    default:
      return { kind: "data-method", receiver: object, name };
  }
}

function memberOfConstant(value: unknown, { name }: MemberAccess): Value | undefined {
  return typeof value === "string" && name === "length" ? constant(value.length) : undefined;
}

/** A member of a resource, or of something that stands for one of that kind. */
export function resourceMember(resource: Value, kindName: string, member: MemberAccess): Value {
  const known = Object.hasOwn(kindNamed(kindName)?.methods ?? {}, member.name);
  if (!known) return member.frame.phase.unknownMember(kindName, member);
  return { kind: "resource-method", resource, kindName, name: member.name };
}

/** The value of the receiver was lost on its way; its type may still tell that it is a resource. */
function lostMember(object: Value, member: MemberAccess): Value {
  const kindName = kindByHint(member);
  return kindName ? member.frame.phase.lostReceiver(kindName, object, member) : object;
}

/** The kind whose member this is by the type checker's word, if it says so. */
export function kindByHint({ name, expression }: MemberAccess): string | undefined {
  const hint = hintOf(expression);
  return hint?.sdkClasses
    .map((className) => kindOfClass(className))
    .find((kindName) => kindName && Object.hasOwn(kindNamed(kindName)?.methods ?? {}, name));
}

function hintOf(expression: Expression): TypeHint | undefined {
  return expression.kind === "member" || expression.kind === "index" ? expression.hint?.() : undefined;
}

/** The value of `object[key]`. */
export function indexValue(
  object: Value,
  key: Value,
  { at, frame, expression }: { readonly at: Place; readonly frame: Frame; readonly expression: Expression },
): Value {
  return union(
    alternatives(object).map((one) => {
      if (key.kind !== "constant") return anyElement(one, at, frame);
      if (one.kind === "array") return elementAt(one.elements, key.value, at);
      if (one.kind === "object")
        return one.entries.get(String(key.value)) ?? runtime(`the missing key \`${String(key.value)}\``, at);
      return memberOf(one, { name: String(key.value), at, frame, expression });
    }),
  );
}

function elementAt(elements: readonly Value[], key: unknown, at: Place): Value {
  return (typeof key === "number" ? elements.at(key) : undefined) ?? runtime("an element outside the list", at);
}

function anyElement(object: Value, at: Place, { phase }: Frame): Value {
  const unknown = runtime("an element chosen at run time", at);
  if (phase.time === "compile") return unknown;
  if (object.kind === "array") return union([unknown, ...object.elements]);
  if (object.kind === "object") return union([unknown, ...object.entries.values()]);
  return object.kind === "runtime" ? object : unknown;
}
