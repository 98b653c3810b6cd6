import { matchArguments } from "../evaluate/arguments.ts";
import type { Completion } from "../evaluate/completion.ts";
import type { CallSite, Frame } from "../evaluate/frame.ts";
import { run } from "../evaluate/statement.ts";
import {
  constant,
  type EvaluatedArgument,
  type FunctionValue,
  runtime,
  type Value,
} from "../evaluate/value.ts";
import { Variables } from "../evaluate/variables.ts";
import { takesInstance } from "../ir/index.ts";
import type { CompileTime, Outside } from "./compile-time.ts";

/** The frame of one call: variables of its own, and for a method its object. */
export function activation(
  callee: FunctionValue,
  { evaluate, phase, language }: Frame,
  infra: boolean,
): Frame {
  const scope = new Variables<Value>(callee.scope, undefined, infra);
  const { function: fn, owner, receiver } = callee;
  if (fn.self && receiver) scope.declare(fn.self, receiver);
  const all = fn.arguments?.();
  if (all) scope.declare(all, runtime("`arguments`", all.at));
  return {
    ...{ evaluate, phase, language, scope, function: fn },
    ...(owner && { owner }),
    ...(receiver && { receiver }),
  };
}

/** The arguments of a call, before them the object of a method that takes it as its first parameter. */
export function withObject(
  { function: fn, receiver }: FunctionValue,
  given: readonly EvaluatedArgument[],
): readonly EvaluatedArgument[] {
  return receiver && takesInstance(fn) ? [{ value: receiver, at: fn.at }, ...given] : given;
}

/** What was there before a call: a method may change its own object. */
export function outsideOf({ session }: CompileTime, callee: FunctionValue, site: CallSite): Outside {
  const { function: fn, scope, receiver } = callee;
  const given = new Map(
    [...matchArguments(fn.parameters, withObject(callee, site.arguments))].flatMap(([parameter, argument]) =>
      argument && argument.value !== receiver ? [[parameter, argument.value] as const] : [],
    ),
  );
  for (const value of given.values()) session.containers.note(value);
  return { scope, given, since: session.containers.now };
}

/** Runs a body; where a condition leaves open how it ends, its result is not known. */
export function runBody({ session }: CompileTime, { function: fn }: FunctionValue, frame: Frame): Value {
  session.active.push(fn);
  const completion: Completion = run(fn.body(), frame);
  session.active.pop();
  if (completion.kind !== "open") return "value" in completion ? completion.value : constant(undefined);
  frame.phase.unknowns.leftOpen({ expressions: [], statements: fn.body() }, completion, frame.scope);
  return runtime("a result that a condition decides which only the run time knows", fn.at, completion.reason);
}
