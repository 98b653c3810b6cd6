import type { CallSite, Frame, Phase } from "../evaluate/frame.ts";
import {
  alternatives,
  constant,
  type EvaluatedArgument,
  type FunctionValue,
  lost,
  type ObjectValue,
  union,
  type Value,
} from "../evaluate/value.ts";
import { type Call, type Place, takesInstance } from "../ir/index.ts";
import type { Heap } from "./heap.ts";
import { madeIn } from "./remembered.ts";

/** Where a value is called that no expression of the program calls, and as whose method. */
export interface AppliedAt {
  readonly site: CallSite;
  readonly receiver?: Value | undefined;
}

/** Calls a value with values, as code that is not the program's does. */
export function applyValue(
  phase: Phase,
  callee: Value,
  { given, site, receiver }: AppliedAt & { readonly given: readonly Value[] },
): Value {
  const { frame } = site;
  const { at } = site.call;
  const call: Call = { kind: "call", callee: site.call.callee, arguments: [], construct: false, at };
  const values: readonly EvaluatedArgument[] = given.map((value) => ({ value, at }));
  const inner = { call, arguments: values, frame, discarded: false };
  const results = alternatives(callee).map((one): Value => {
    if (one.kind === "function") return phase.callFunction(withReceiver(one, receiver), inner);
    if (one.kind === "resource-method") return phase.callMember(one, inner);
    if (one.kind === "class") return phase.instantiate(one, inner);
    if (one.kind === "sdk-class") return phase.construct(one, inner);
    return one.kind === "constant" ? constant(undefined) : phase.callOutside(one, inner);
  });
  return union(results);
}

/** A call that no expression of the program makes. */
export function siteOf(at: Place, frame: Frame): CallSite {
  const callee = { kind: "literal", value: null, at } as const;
  const call: Call = { kind: "call", callee, arguments: [], construct: false, at };
  return { call, arguments: [], frame, discarded: true };
}

/** A function as a method of this, unless it stays with what it is bound to. */
export function withReceiver(fn: FunctionValue, receiver: Value | undefined): FunctionValue {
  const takes = fn.function.self !== undefined || takesInstance(fn.function);
  return receiver && takes && !fn.fixed ? { ...fn, receiver } : fn;
}

/** `new F()` of an ordinary function: an object that it fills. What stands in its prototype is not followed. */
export function constructByFunction(
  phase: Phase & { readonly heap: Heap },
  callee: FunctionValue,
  site: CallSite,
): Value {
  const { call, frame } = site;
  const made = madeIn(phase.heap, { frame, by: call, position: 0 }, (): ObjectValue => {
    const entries = new Map([["*", lost(`a member of what \`${callee.function.name}\` makes`, call.at)]]);
    return { kind: "object", entries };
  });
  const plain = { ...site, call: { ...call, construct: false } };
  const result = phase.callFunction({ ...callee, receiver: made }, plain);
  return union([made, ...alternatives(result).filter((one) => one.kind === "object")]);
}
