import { boundMethod, findMethod } from "../evaluate/class.ts";
import { forgetCall } from "../evaluate/forget.ts";
import type { MemberAccess } from "../evaluate/frame.ts";
import { kindMember, resourceMember } from "../evaluate/resource-member.ts";
import {
  alternatives,
  constant,
  type FunctionValue,
  type InstanceValue,
  type ObjectValue,
  runtime,
  type Value,
} from "../evaluate/value.ts";
import { fieldOf } from "../permissions/field-of.ts";
import { pureResult } from "./call.ts";
import type { CompileTime } from "./compile-time.ts";
import type { Session } from "./session.ts";

/** `object.name` of a plain object at compile time: what stands there; what a getter does is not followed. */
export function plainMember(object: ObjectValue, { name, at, frame, expression }: MemberAccess): Value {
  const entry = object.entries.get(name);
  if (entry?.kind === "accessor") {
    if (entry.get) forgetGetter(entry.get, { name, at, frame, expression });
    return runtime(`what the getter \`${name}\` returns`, at);
  }
  if (entry) return entry;
  // What a plain object does not have is undefined, unless something unknown was put into it.
  const absent = frame.language === "typescript" && !object.entries.has("*") && !(name in Object.prototype);
  return absent ? constant(undefined) : { kind: "data-method", receiver: object, name };
}

/** `instance.name` at compile time: a method, or a field that holds a resource; other fields belong to the run time. */
export function compileTimeMember(
  { containers, overlooked }: Pick<Session, "containers" | "overlooked">,
  instance: InstanceValue,
  member: MemberAccess,
): Value {
  const method = findMethod(
    instance.class,
    (one) => one.name === member.name && one.flavour === "method",
    member.frame,
  );
  if (method) return boundMethod(method, instance);
  if (member.name === "constructor" && member.frame.language === "typescript") return instance.class;
  const { resource } = instance;
  if (resource && kindMember(resource.kindName, member) !== undefined)
    return resourceMember({ kind: "resource", resource }, resource.kindName, member);
  const getter = findMethod(
    instance.class,
    (one) => one.name === member.name && one.flavour === "getter",
    member.frame,
  );
  if (getter) forgetGetter(boundMethod(getter, instance), member);
  const maker = containers.makerOf(instance);
  const changed = maker && overlooked.readField(maker, member.name);
  if (changed) return changed;
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

/** What a static getter gives, where it only depends on what is known; what any other does is not followed. */
export function readGetter(phase: CompileTime, getter: FunctionValue, member: MemberAccess): Value {
  const { at, expression, frame, name } = member;
  const call = { kind: "call", callee: expression, arguments: [], construct: false, at } as const;
  const isStatic = getter.receiver?.kind === "class";
  const result = isStatic
    ? pureResult(phase, getter, { call, arguments: [], frame, discarded: false })
    : undefined;
  if (result) return result;
  forgetGetter(getter, member);
  return runtime(`what the getter \`${name}\` returns`, at);
}

function forgetGetter(
  { function: fn, scope }: FunctionValue,
  { name, at, frame, expression }: MemberAccess,
): void {
  const why = { reason: `a value that the getter \`${name}\` may have changed`, at };
  const code = { expressions: [expression], statements: [] };
  forgetCall(fn, { given: [], scope, frame, code }, why);
}
