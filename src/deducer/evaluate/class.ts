import type { ClassIr, FunctionIr, MemberIr } from "../ir/index.ts";
import type { Frame } from "./frame.ts";
import { type ClassValue, constant, type FunctionValue, type Value } from "./value.ts";

/** The base classes of a class that are the user's, in order, as far as they are known. */
export function basesOf(value: ClassValue, frame: Frame): readonly ClassValue[] {
  return baseValues(value, frame).filter((base) => base.kind === "class");
}

/** All base class values, whatever they are. */
export function baseValues(value: ClassValue, frame: Frame): readonly Value[] {
  return value.class.bases.map((base) => {
    const found = frame.evaluate(base, classFrame(value, frame));
    if (frame.phase.time === "run") frame.phase.unknowns.dependsOn(found);
    return found;
  });
}

/** The frame of a class's body: code of no function, whoever asks for it. */
export function classFrame({ scope }: ClassValue, { function: _running, ...frame }: Frame): Frame {
  return { ...frame, scope };
}

/** A class and everything above it that is the user's, nearest first and each once: a class may even extend itself. */
export function lineage(value: ClassValue, frame: Frame): Lineage {
  return above(value, (one) => basesOf(one, frame));
}

/** The same without evaluating anything: as far as bases are written as names of classes. */
export function namedLineage(value: ClassValue): Lineage {
  return above(value, ({ class: { bases }, scope }) =>
    bases
      .flatMap((base) => (base.kind === "reference" ? (scope.lookup(base.binding) ?? []) : []))
      .filter((base) => base.kind === "class"),
  );
}

/** Goes no further up than is asked: bases are evaluated on the way. */
type Lineage = Generator<ClassValue, void, undefined>;

function* above(
  value: ClassValue,
  basesOf: (value: ClassValue) => readonly ClassValue[],
  seen = new Set<ClassIr>(),
): Lineage {
  if (seen.has(value.class)) return;
  seen.add(value.class);
  yield value;
  for (const base of basesOf(value)) yield* above(base, basesOf, seen);
}

/** The kind of resource that instances of a class are: that of the SDK's class which it extends, itself or through others. */
export function kindExtended(value: ClassValue, frame: Frame): string | undefined {
  for (const owner of lineage(value, frame)) {
    const base = baseValues(owner, frame).find((one) => one.kind === "sdk-class");
    if (base) return base.kindName;
  }
  return undefined;
}

/** A method of a class or of its bases, with the class that declares it. */
export function findMethod(
  value: ClassValue,
  wanted: (method: FunctionIr) => boolean,
  frame: Frame,
): { readonly method: FunctionIr; readonly owner: ClassValue } | undefined {
  for (const owner of lineage(value, frame)) {
    const method = methodsOf(owner.class.members()).find(wanted);
    if (method) return { method, owner };
  }
  return undefined;
}

/** The constructor of a class or the nearest one that it inherits. */
export function findConstructor(
  value: ClassValue,
  frame: Frame,
): { readonly method: FunctionIr; readonly owner: ClassValue } | undefined {
  for (const owner of lineage(value, frame)) {
    const method = owner.class.constructorFunction();
    if (method) return { method, owner };
  }
  return undefined;
}

function methodsOf(members: readonly MemberIr[]): readonly FunctionIr[] {
  return members.flatMap((member) => (member.kind === "method" ? [member.function] : []));
}

/** A method as a value, bound to its receiver unless it is static. */
export function boundMethod(
  { method, owner }: { readonly method: FunctionIr; readonly owner: ClassValue },
  receiver: Value | undefined,
): FunctionValue {
  return {
    kind: "function",
    function: method,
    scope: owner.scope,
    owner,
    ...(receiver && (!method.static || hasClassParameter(method)) && { receiver }),
  };
}

function hasClassParameter(method: FunctionIr): boolean {
  return method.decorators.some(
    (decorator) => decorator.kind === "builtin" && decorator.name === "classmethod",
  );
}

/** `Class.name`: a static field or a method. */
export function classMember(value: ClassValue, name: string, frame: Frame): Value | undefined {
  for (const owner of lineage(value, frame)) {
    const found = ownMember(owner, name, frame);
    if (found) return found;
  }
  return undefined;
}

function ownMember(value: ClassValue, name: string, frame: Frame): Value | undefined {
  const field = value.class.members().find((member) => member.kind === "field" && member.name === name);
  if (field?.kind === "field" && field.static && field.value) {
    const inner = classFrame(value, frame);
    if (isEnumeration(value, frame)) return enumerationMember(value, field, inner);
    return frame.phase.staticValue(frame.evaluate(field.value, inner), { owner: value.class, name });
  }
  // Code may set it later; what does is found by the walk.
  const isUnset = field?.kind === "field" && field.static && frame.language === "typescript";
  if (isUnset && frame.phase.time === "run") return constant(undefined);
  const method = methodsOf(value.class.members()).find((one) => one.name === name);
  return method && boundMethod({ method, owner: value }, hasClassParameter(method) ? value : undefined);
}

/** The names of everything that a class and its bases declare for their instances. */
export function memberNames(value: ClassValue, frame: Frame): readonly string[] {
  const names = [...lineage(value, frame)].flatMap((owner) =>
    owner.class.members().map((member) => (member.kind === "field" ? member.name : member.function.name)),
  );
  return [...new Set(names)];
}

type Field = Extract<MemberIr, { kind: "field" }>;

/** Whether a class is one of Python's enumerations. */
function isEnumeration(value: ClassValue, frame: Frame): boolean {
  return baseValues(value, frame).some(
    (base) => base.kind === "outside" && base.origin === "external" && base.name.split("/")[0] === "enum",
  );
}

/** A member of a Python enumeration: `name` and `value`; `auto()` counts from one. */
function enumerationMember(value: ClassValue, field: Field, frame: Frame): Value {
  const fields = value.class
    .members()
    .filter((member): member is Field => member.kind === "field" && member.static);
  const given = field.value ? frame.evaluate(field.value, frame) : constant(null);
  const isAuto = field.value?.kind === "call" && given.kind === "runtime";
  const number = isAuto ? constant(fields.indexOf(field) + 1) : given;
  return {
    kind: "object",
    entries: new Map([
      ["name", constant(field.name)],
      ["value", number],
    ]),
  };
}

/** Whether every class above this one is the program's own, so that all its members are known. */
export function isOwnThroughout(value: ClassValue, frame: Frame): boolean {
  return [...lineage(value, frame)].every((owner) =>
    baseValues(owner, frame).every((base) => base.kind === "class"),
  );
}
