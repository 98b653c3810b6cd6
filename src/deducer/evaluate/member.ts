import { kindOfClass } from "#kinds";
import type { Expression, Place } from "../ir/index.ts";
import { classMember, isOwnThroughout } from "./class.ts";
import { environmentOf, environmentVariable, isEnvironment } from "./environment.ts";
import type { Frame, MemberAccess } from "./frame.ts";
import { symbolName } from "./keys.ts";
import { isPresent } from "./operators.ts";
import { hasMember, kindByHint, resourceMember } from "./resource-member.ts";
import { superMember } from "./super.ts";
import {
  type ArrayValue,
  alternatives,
  type ClassValue,
  type ConstantValue,
  constant,
  type InstanceValue,
  lost,
  type ObjectValue,
  type OutsideValue,
  type ResourceValue,
  type RuntimeValue,
  runtime,
  union,
  type Value,
} from "./value.ts";

/** The value of `object.name`. */
export function memberOf(object: Value, member: MemberAccess): Value {
  const possible = alternatives(object);
  // One of several values need not have the member: only a receiver that is certain can be wrong.
  const fitting = possible.filter(
    (one) => possible.length === 1 || one.kind !== "resource" || hasMember(one, member),
  );
  return union(fitting.map((one) => memberOfOne(one, member)));
}

type MemberReaders = {
  readonly [K in Value["kind"]]?: (object: Extract<Value, { kind: K }>, member: MemberAccess) => Value;
};

/** Every other kind of value has only methods of the language, which are not followed by name. */
const readers: MemberReaders = {
  resource: (object, member) => resourceMember(object, object.resource.kindName, member),
  instance: (object, member) => member.frame.phase.instanceMember(object, member),
  placeholder: (object, member) => member.frame.phase.placeholderMember(object, member),
  class: (object, member) => {
    const { name, frame } = member;
    const written = frame.phase.written?.(object, name, frame);
    const declared = classMember(object, member);
    const found = written && declared ? union([declared, written]) : (declared ?? written);
    if (!found) return unknownOf(object, member);
    const value = frame.phase.read?.(found, object, frame) ?? found;
    return declared ? value : unlessSet(value, frame);
  },
  function: (object, { name, frame }) => {
    const written = frame.phase.written?.(object, name, frame);
    return written ? unlessSet(written, frame) : methodOf(object, name);
  },
  object: (object, member) => member.frame.phase.objectMember(object, member),
  array: (object, { name, at, frame }) => {
    if (name === "length" || name === "size")
      return object.loose
        ? runtime("the length of a list that changes", at)
        : constant(object.elements.length);
    return /^\d+$/.test(name) ? elementAt(object, Number(name), { at, frame }) : methodOf(object, name);
  },
  constant: ({ value }, { name, frame }) => {
    const method = methodOf(constant(value), name);
    const absent = value === undefined || value === null;
    if (absent && frame.phase.time === "run") return constant(undefined);
    if (typeof value !== "string") return method;
    if (frame.language === "typescript" && name === "length") return constant(value.length);
    const position = /^(?:0|-?[1-9]\d*)$/.test(name) ? Number(name) : undefined;
    return position === undefined ? method : characterAt(value, position, frame);
  },
  outside: (object, member) => {
    const { name, at, frame } = member;
    if (isEnvironment(object) && frame.language === "typescript")
      return variableOf(object, { name, at, frame });
    const environment = environmentOf(object, name);
    if (environment) return environment;
    if (object.exports) return exportOf(object.exports(), name, frame);
    if (object.origin === "sdk" && object.name === "*") return memberOfSdk(object, member);
    if (object.origin !== "builtin") return object.member === "*" ? { ...object, member: name } : object;
    return object.name === "super" ? superMember(member) : { ...object, name: `${object.name}.${name}` };
  },
  runtime: lostMember,
};

/** A member of the environment is the variable of that name, unless all objects have it. */
function variableOf(
  environment: OutsideValue,
  { name, at, frame }: Pick<MemberAccess, "name" | "at" | "frame">,
): Value {
  return name in Object.prototype
    ? methodOf(environment, name)
    : environmentVariable(constant(name), { at, frame });
}

/** A member of the SDK as a whole; a promise of it is the same value. */
function memberOfSdk(sdk: OutsideValue, { name }: MemberAccess): Value {
  const kindName = kindOfClass(name);
  if (kindName) return { kind: "sdk-class", kindName };
  return name === "then" ? methodOf(sdk, name) : { ...sdk, name };
}

/** What a property may be that code sets while it runs: it may be read before. */
function unlessSet(written: Value, { language }: Frame): Value {
  return language === "typescript" ? union([written, constant(undefined)]) : written;
}

/** What a module exports under a name. */
function exportOf(exports: ReadonlyMap<string, Expression>, name: string, frame: Frame): Value {
  const chosen = exports.get(name);
  return chosen ? frame.evaluate(chosen, frame) : constant(undefined);
}

function memberOfOne(object: Value, member: MemberAccess): Value {
  const reader = readers[object.kind] as ((object: Value, member: MemberAccess) => Value) | undefined;
  return reader ? reader(object, member) : methodOf(object, member.name);
}

/** A member of a class that no declaration has: code that was not followed may have put it there. */
export function unknownOf(
  owner: ClassValue,
  { name, at, frame }: Pick<MemberAccess, "name" | "at" | "frame">,
): RuntimeValue {
  const reason = `the member \`${name}\` of \`${owner.class.name}\``;
  return isOwnThroughout(owner, frame) ? lost(reason, at) : runtime(reason, at);
}

/** JavaScript counts the halves of characters, Python counts characters, also from the end. */
function characterAt(text: string, position: number, { language }: Frame): Value {
  return constant(language === "python" ? [...text].at(position) : text[position]);
}

function methodOf(receiver: Value, name: string): Value {
  return { kind: "data-method", receiver, name };
}

/** The value of the receiver was lost on its way; its type may still tell that it is a resource. */
function lostMember(object: RuntimeValue, member: MemberAccess): Value {
  if (object.refused || object.plain) return object;
  const { phase } = member.frame;
  const kindName = kindByHint(member);
  return kindName ? phase.lostReceiver(kindName, object, member) : phase.unknownReceiver(object, member);
}

/** The value of `object[key]`. */
export function indexValue(
  object: Value,
  key: Value,
  { at, frame, expression }: { readonly at: Place; readonly frame: Frame; readonly expression: Expression },
): Value {
  const keys = alternatives(key).map((one) => constantKey(one));
  const possible = alternatives(object);
  // One of several values need not have elements: only a receiver that is certain can be wrong.
  const indexed = possible.filter(
    (one) => possible.length === 1 || one.kind !== "resource" || hasSome(one, keys, frame),
  );
  return union(
    indexed.flatMap((one) =>
      // Python's `Shelf[Key]` is the class, for type checkers.
      one.kind === "class" && frame.language === "python" && expression.kind === "index"
        ? [one]
        : keysFor(one, keys).map((chosen) =>
            chosen.kind === "constant"
              ? knownElement(one, chosen.value, { at, frame, expression })
              : anyElement(one, chosen, { at, frame, expression }),
          ),
    ),
  );
}

function constantKey(key: Value): Value {
  const name = symbolName(key);
  return name === undefined ? key : constant(name);
}

/** One of several keys may be absent, which the program may have asked for before: no member of a resource is meant then. */
function keysFor(one: Value, keys: readonly Value[]): readonly Value[] {
  if (one.kind !== "resource") return keys;
  const present = keys.filter((key) => isPresent(key) !== false);
  return present.length > 0 ? present : keys;
}

function hasSome(one: ResourceValue, keys: readonly Value[], frame: Frame): boolean {
  return keys.some((key) => key.kind !== "constant" || hasMember(one, { name: String(key.value), frame }));
}

interface Indexed {
  readonly at: Place;
  readonly frame: Frame;
  readonly expression: Expression;
}

function knownElement(object: Value, key: ConstantValue["value"], { at, frame, expression }: Indexed): Value {
  const name = String(key);
  // `names["push"]` is a method like `names.push`.
  if (object.kind === "array" && !(typeof key === "string" && /\D/.test(key)))
    return elementAt(object, key, { at, frame });
  if (object.kind === "object" && frame.phase.time === "run" && frame.language === "typescript")
    return frame.phase.objectMember(object, { name, at, frame, expression });
  if (object.kind === "object") return entryAt(object, key, { at, frame, expression });
  if (isEnvironment(object)) return environmentVariable(constant(name), { at, frame });
  return memberOf(object, { name, at, frame, expression });
}

function elementAt(
  { elements, loose, flavour }: ArrayValue,
  key: unknown,
  { at, frame }: Pick<Indexed, "at" | "frame">,
): Value {
  const { language, phase } = frame;
  if (loose && elements.length > 0) return anyOf(elements, frame);
  if (key === "length" && language === "typescript") return constant(elements.length);
  const position = typeof key === "string" && /^\d+$/.test(key) ? Number(key) : key;
  if (typeof position !== "number") return lost("an element outside the list", at);
  const element = language === "python" ? elements.at(position) : elements[position];
  if (element) return element;
  const certain = language === "typescript" && (phase.time === "run" || flavour === "list");
  return certain ? constant(undefined) : lost("an element outside the list", at);
}

/** Any of these; what is not there is `undefined`, where that is no error. */
function anyOf(elements: readonly Value[], { language }: Pick<Frame, "language">): Value {
  return union([...elements, ...(language === "typescript" ? [constant(undefined)] : [])]);
}

function entryAt({ entries }: ObjectValue, key: ConstantValue["value"], { at, frame }: Indexed): Value {
  const others = frame.phase.time === "run" ? [entries.get("*")] : [];
  const found = [entries.get(String(key)), ...others].filter((entry) => entry !== undefined);
  return found.length > 0 ? union(found) : lost(`the missing key \`${String(key)}\``, at);
}

/** An element or a member whose key only the run time knows. */
function anyElement(object: Value, key: Value, indexed: Indexed): Value {
  const { at, expression, frame } = indexed;
  if (isEnvironment(object)) return environmentVariable(key, { at, frame });
  const unknown = runtime("an element chosen at run time", at, key);
  if (hasMembers(object, frame)) {
    const keyAt = expression.kind === "index" ? expression.key.at : at;
    return frame.phase.computedMember(object, key, { ...indexed, at: keyAt, names: namesListed(expression) });
  }
  if (frame.phase.time === "compile") return unknown;
  if (object.kind === "runtime") return object;
  frame.phase.unknowns.dependsOn(key);
  if (object.kind === "outside" && object.exports)
    return union([...object.exports().values()].map((exported) => frame.evaluate(exported, frame)));
  if (object.kind === "object") return anyEntry(object, unknown, indexed);
  return object.kind === "array" && object.elements.length > 0 ? anyOf(object.elements, frame) : unknown;
}

function hasMembers(object: Value, { phase }: Frame): object is ResourceValue | InstanceValue | ClassValue {
  if (object.kind === "class") return phase.time === "run";
  return object.kind === "resource" || object.kind === "instance";
}

function anyEntry(object: ObjectValue, unknown: Value, { at, frame, expression }: Indexed): Value {
  const names = [...object.entries.keys()];
  if (names.length === 0) return unknown;
  if (frame.language === "python") return union([...object.entries.values()]);
  const found = names.map((name) => frame.phase.objectMember(object, { name, at, frame, expression }));
  return anyOf(found, frame);
}

/** The names that a key's type lists. */
function namesListed(expression: Expression): readonly string[] | undefined {
  return expression.kind === "index" ? expression.keyHint?.().literals : undefined;
}
