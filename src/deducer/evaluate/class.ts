import type { ClassIr, FunctionIr, MemberIr } from "../ir/index.ts";
import type { Frame, MemberAccess } from "./frame.ts";
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
export function classFrame(value: ClassValue, { function: _running, ...frame }: Frame): Frame {
  return { ...frame, scope: value.scope, owner: value, receiver: value };
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

/** A method with the class that declares it. */
export interface FoundMethod {
  readonly method: FunctionIr;
  readonly owner: ClassValue;
}

/** A method that instances of a class have, of its own or of its bases. TypeScript's have no static ones. */
export function findMethod(
  value: ClassValue,
  wanted: (method: FunctionIr) => boolean,
  frame: Frame,
): FoundMethod | undefined {
  const { language } = frame;
  for (const owner of lineage(value, frame)) {
    const methods = methodsOf(owner.class.members());
    const method = methods.find((one) => wanted(one) && !(one.static && language === "typescript"));
    if (method) return { method, owner };
  }
  return undefined;
}

/** A static setter of a class or of its bases. */
export function findStaticSetter(value: ClassValue, name: string, frame: Frame): FoundMethod | undefined {
  for (const owner of lineage(value, frame)) {
    const methods = methodsOf(owner.class.members());
    const method = methods.find((one) => one.static && one.name === name && one.flavour === "setter");
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

/** A method as a value, bound to its receiver: a static one only if it is called on a class and looks at that. */
export function boundMethod({ method, owner }: FoundMethod, receiver: Value | undefined): FunctionValue {
  const self = method.static ? classOf(receiver) : receiver;
  const takesIt = !method.static || method.self !== undefined || hasClassParameter(method);
  return {
    kind: "function",
    function: method,
    scope: owner.scope,
    owner,
    ...(self && takesIt && { receiver: self }),
  };
}

function classOf(receiver: Value | undefined): Value | undefined {
  return receiver?.kind === "instance" ? receiver.class : receiver;
}

function hasClassParameter(method: FunctionIr): boolean {
  return method.decorators.some(
    (decorator) => decorator.kind === "builtin" && decorator.name === "classmethod",
  );
}

type Field = Extract<MemberIr, { kind: "field" }>;

/** A member of a class that is looked for. */
interface Wanted extends MemberAccess {
  /** The class that static code sees as its own, where that is another one: `super.name` in it. */
  readonly self?: ClassValue;
}

/** `Class.name`: a static field or a method, or what a static getter gives. */
export function classMember(value: ClassValue, { self = value, ...member }: Wanted): Value | undefined {
  const { name, frame } = member;
  const passed: ClassIr[] = [];
  for (const owner of lineage(value, frame)) {
    passed.push(owner.class);
    const found = staticField(owner, member) ?? methodOfClass(owner, { ...member, self });
    if (found)
      return passed.reduce((one, by) => frame.phase.staticValue?.(one, { owner: by, name }) ?? one, found);
  }
  return undefined;
}

function staticField(owner: ClassValue, { name, frame }: MemberAccess): Value | undefined {
  const { language, phase } = frame;
  const field = owner.class
    .members()
    .find(
      (one): one is Field =>
        one.kind === "field" && one.name === name && (one.static || language === "python"),
    );
  if (field?.static && field.value) {
    const inner = classFrame(owner, frame);
    if (isEnumeration(owner, frame)) return enumerationMember(owner, field, inner);
    return phase.staticField(owner, { name, value: field.value }, inner);
  }
  // Code may set it later; what does is found by the walk.
  return field?.static && phase.time === "run" ? constant(undefined) : undefined;
}

/** A method of a class as its member, or what a static getter gives. */
function methodOfClass(owner: ClassValue, { self, ...member }: Required<Wanted>): Value | undefined {
  const { name, frame } = member;
  const method = methodsOf(owner.class.members()).find(
    (one) => one.name === name && (frame.language === "python" || (one.static && one.flavour !== "setter")),
  );
  if (!method) return undefined;
  const bound = boundMethod({ method, owner }, method.static ? self : undefined);
  return method.static && method.flavour === "getter" ? frame.phase.getter(bound, member) : bound;
}

/** The names of everything that a class and its bases declare for their instances. */
export function memberNames(value: ClassValue, frame: Frame): readonly string[] {
  const names = [...lineage(value, frame)].flatMap((owner) =>
    owner.class.members().map((member) => (member.kind === "field" ? member.name : member.function.name)),
  );
  return [...new Set(names)];
}

/** The names of everything that is declared as a member of a class itself. */
export function staticNames(value: ClassValue, frame: Frame): readonly string[] {
  const names = [...lineage(value, frame)].flatMap((owner) =>
    owner.class.members().flatMap((member) => {
      const { name, static: isStatic } = member.kind === "field" ? member : member.function;
      return isStatic || frame.language === "python" ? [name] : [];
    }),
  );
  return [...new Set(names)];
}

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
