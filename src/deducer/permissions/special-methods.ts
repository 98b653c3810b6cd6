import { boundMethod, lineage } from "../evaluate/class.ts";
import type { Frame } from "../evaluate/frame.ts";
import { isSymbolName } from "../evaluate/keys.ts";
import {
  alternatives,
  type ClassValue,
  type EvaluatedArgument,
  type FunctionValue,
  type InstanceValue,
  type ObjectValue,
  runtime,
  union,
  type Value,
} from "../evaluate/value.ts";
import { takesInstance } from "../ir/index.ts";
import type { Activations } from "./activations.ts";
import { withReceiver } from "./apply.ts";

/** The part of the walk that special methods need. */
interface Walk {
  readonly activations: Activations;
  fieldsOf(instance: InstanceValue, at: { readonly frame: Frame }): readonly (readonly [string, Value])[];
}

/** Constructors run when an instance is made, and a call of an instance is followed as a call. */
const elsewhere = new Set(["__init__", "__new__", "__call__", "__post_init__"]);
const ofTypescript = new Set(["toString", "valueOf", "toJSON", "then"]);

/** Runs the special methods of what a value may be; gives what they return, if there are any. */
export function runSpecialMethods(
  phase: Walk,
  value: Value,
  { frame, others }: { readonly frame: Frame; readonly others: readonly Value[] },
): Value | undefined {
  const methods = alternatives(value).flatMap((one) =>
    one.kind === "instance" || one.kind === "object"
      ? specialMethods(phase, one, frame)
      : ofClass(one, frame),
  );
  const results = methods.map((one) => phase.activations.call(one, unknownArguments(one, others), frame));
  return results.length > 0 ? union(results) : undefined;
}

/** The methods of an instance that operators, loops, conditions, templates and `with` may run. */
function specialMethods(
  phase: Walk,
  instance: InstanceValue | ObjectValue,
  frame: Frame,
): readonly FunctionValue[] {
  if (instance.kind === "object")
    return frame.language === "typescript" ? functionsOf([...instance.entries], instance) : [];
  const methods = [...lineage(instance.class, frame)].flatMap((owner) =>
    methodsOf(owner).map((one) => boundMethod(one, instance)),
  );
  const held = frame.language === "typescript" ? phase.fieldsOf(instance, { frame }) : [];
  return [...methods, ...functionsOf(held, instance)];
}

/** `x instanceof Class` runs its static `[Symbol.hasInstance]`. */
function ofClass(value: Value, frame: Frame): readonly FunctionValue[] {
  if (value.kind !== "class") return [];
  return [...lineage(value, frame)].flatMap((owner) =>
    methodsOf(owner).flatMap((one) =>
      one.method.static && one.method.name.startsWith("[") ? [boundMethod(one, value)] : [],
    ),
  );
}

/** Functions that stand in properties with special names. */
function functionsOf(
  entries: readonly (readonly [string, Value])[],
  object: ObjectValue | InstanceValue,
): readonly FunctionValue[] {
  return entries.flatMap(([name, entry]) =>
    alternatives(entry).flatMap((one) => {
      const special = isSymbolName(name === "*" ? nameOf(one) : name) || ofTypescript.has(name);
      return special && one.kind === "function" ? [withReceiver(one, object)] : [];
    }),
  );
}

function nameOf(value: Value): string {
  return value.kind === "function" ? value.function.name : "";
}

function methodsOf(owner: ClassValue): readonly Parameters<typeof boundMethod>[0][] {
  return owner.class
    .members()
    .flatMap((member) =>
      member.kind === "method" && isSpecial(member.function.name) ? [{ method: member.function, owner }] : [],
    );
}

function isSpecial(name: string): boolean {
  return (/^__\w+__$/.test(name) && !elsewhere.has(name)) || ofTypescript.has(name) || name.startsWith("[");
}

/** Arguments for every parameter behind the receiver: one of these, or what only the run time knows. */
export function unknownArguments(
  { function: fn, receiver }: FunctionValue,
  others: readonly Value[] = [],
): readonly EvaluatedArgument[] {
  const behind = receiver && takesInstance(fn) ? fn.parameters.slice(1) : fn.parameters;
  const own = behind.filter((parameter) => !parameter.rest && !parameter.default);
  return own.map(({ at }) => ({ value: others.length > 0 ? union(others) : runtime("an operand", at), at }));
}
