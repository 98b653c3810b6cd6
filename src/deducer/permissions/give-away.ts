import { findConstructor, memberNames } from "../evaluate/class.ts";
import { containsValue } from "../evaluate/contents.ts";
import { isEnvironment } from "../evaluate/environment.ts";
import type { Handover } from "../evaluate/frame.ts";
import { resourceOf } from "../evaluate/resource-of.ts";
import {
  alternatives,
  type FunctionValue,
  type InstanceValue,
  runtime,
  union,
  type Value,
} from "../evaluate/value.ts";
import { takesInstance } from "../ir/index.ts";
import type { Activations } from "./activations.ts";
import { siteOf } from "./apply.ts";
import { callbacksIn } from "./callbacks.ts";
import type { LibraryCaller } from "./library/call-library.ts";
import { unknownArguments } from "./special-methods.ts";
import { type Notes, noteEveryUse, noteUse } from "./uses.ts";

type Walk = LibraryCaller & Notes & { readonly activations: Activations };

/** A value goes to something that is not followed. Gives what may come back. */
export function giveAway(phase: Walk, value: Value, to: Handover): Value {
  const { at, frame, elements = [] } = to;
  if (containsValue(value, isEnvironment)) phase.readsAnyVariable?.(at);
  if (value.kind === "function") return callAway(phase, value, to);
  if (value.kind === "promise") for (const one of value.settled) phase.giveAway(one, { at, frame });
  if (value.kind === "data-method") phase.apply(value, elements, { site: siteOf(at, frame) });
  if (value.kind === "class") phase.giveAway(phase.instantiate(value, siteOf(at, frame)), to);
  if (value.kind === "instance") callMethods(phase, value, to);
  if (value.kind === "resource-method") noteUse(value, at, phase);
  const resource = resourceOf(value);
  if (resource) noteEveryUse(resource, { at }, phase);
  // Callbacks may stand inside the options of a library's call.
  for (const callback of callbacksIn(value)) phase.giveAway(callback, { at, frame });
  return runtime("a value from outside", at);
}

/** Code that is not followed may call any method of an instance. */
function callMethods(phase: Walk, instance: InstanceValue, { at, frame }: Handover): void {
  phase.touch(instance, frame);
  const built = findConstructor(instance.class, frame)?.method;
  const expression = { kind: "literal", value: null, at } as const;
  for (const name of memberNames(instance.class, frame))
    for (const member of alternatives(phase.instanceMember(instance, { name, at, frame, expression })))
      if (member.kind === "function" && member.function !== built)
        phase.activations.call(member, unknownArguments(member), frame);
}

/** A function that something unknown calls, with what it has; functions that come back may be called too. */
function callAway(phase: Walk, callee: FunctionValue, { at, frame, elements = [] }: Handover): Value {
  const given: Value = elements.length > 0 ? union(elements) : runtime("an argument from outside", at);
  const handed = callee.function.parameters.map((parameter) => ({ value: given, at: parameter.at }));
  const own = callee.receiver && takesInstance(callee.function) ? handed.slice(1) : handed;
  // Through `arguments` a function sees what it has no parameters for.
  const more = callee.function.arguments ? Array.from({ length: 4 }, () => ({ value: given, at })) : [];
  const returned = phase.activations.call(callee, [...own, ...more], frame);
  for (const callback of callbacksIn(returned)) phase.giveAway(callback, { at, frame });
  return returned;
}
