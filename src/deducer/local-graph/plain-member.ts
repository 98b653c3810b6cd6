import { boundMethod, findMethod } from "../evaluate/class.ts";
import type { MemberAccess } from "../evaluate/frame.ts";
import {
  alternatives,
  type InstanceValue,
  type ObjectValue,
  runtime,
  type Value,
} from "../evaluate/value.ts";
import type { Place } from "../ir/index.ts";
import { fieldOf } from "../permissions/field-of.ts";

/** `object.name` of a plain object at compile time: what stands there; getters do not run. */
export function plainMember(object: ObjectValue, name: string, at: Place): Value {
  const entry = object.entries.get(name);
  if (entry?.kind === "accessor") return runtime(`what the getter \`${name}\` returns`, at);
  return entry ?? { kind: "data-method", receiver: object, name };
}

/** `instance.name` at compile time: a method, or a field that holds a resource; other fields belong to the run time. */
export function compileTimeMember(instance: InstanceValue, member: MemberAccess): Value {
  const method = findMethod(
    instance.class,
    (one) => one.name === member.name && one.flavour === "method",
    member.frame,
  );
  if (method) return boundMethod(method, instance);
  const field = fieldOf(instance, member.name, member.frame);
  if (field?.kind === "function") return { ...field, receiver: instance };
  if (field && alternatives(field).every((one) => one.kind === "resource")) return field;
  return {
    kind: "runtime",
    reason: `the member \`${member.name}\` of an instance`,
    at: member.at,
    member: true,
  };
}
