import type { Frame, LoopTurn } from "../evaluate/frame.ts";
import type { CreatedResource, EvaluatedArgument, FunctionValue, Value } from "../evaluate/value.ts";
import type { Call, Children, Expression, FunctionIr, ParameterIr, Place } from "../ir/index.ts";

/** What compile-time code contributes: the content of a local graph, or of the whole program. */
export interface Effects {
  readonly resources: CreatedResource[];
  readonly registrations: Registration[];
  readonly calls: InfraCall[];
  readonly settings: Setting[];
}

/** An infra call that sets an entry of a map among its resource's options. */
export interface Setting {
  readonly resource: Value;
  readonly method: string;
  readonly key: EvaluatedArgument;
  readonly value: EvaluatedArgument;
  readonly call: Call;
  /** The calls of infra functions that lead here, outermost first. */
  readonly path: readonly PathStep[];
}

/** A handler is attached to a resource. */
export interface Registration {
  readonly resource: Value;
  readonly kindName: string;
  readonly method: string;
  /** The arguments besides the handler, in the order of the method's parameters. */
  readonly arguments: readonly EvaluatedArgument[];
  readonly handler: Value;
  readonly handlerExpression: Expression;
  readonly call: Call;
  /** The calls of infra functions that lead here, outermost first; empty at the top level. */
  readonly path: readonly PathStep[];
  /** The turns of unrolled loops around the call itself. */
  readonly turns: readonly LoopTurn[];
}

/** One call of an infra function on the way to a registration. */
export interface PathStep {
  readonly call: Call;
  readonly callee: FunctionIr;
  readonly turns: readonly LoopTurn[];
}

/** A call of an infra function and what it hands over. */
export interface InfraCall {
  readonly callee: FunctionValue;
  readonly call: Call;
  /** The infra function that makes the call, if it is not the top level. */
  readonly within?: FunctionIr;
  readonly fills: ReadonlyMap<ParameterIr, Value>;
}

/**
 * Code of compile time that is not followed and leaves a mark: a call of a function that fills a list, a condition that is not
 * known around an assignment. Every bundle runs it before its handler, and so does the walk over the handler.
 */
export interface SetUp {
  readonly code: Children;
  readonly within: Pick<Frame, "scope" | "function" | "owner" | "receiver">;
}

/** Nothing yet. */
export function noEffects(): Effects {
  return { resources: [], registrations: [], calls: [], settings: [] };
}

/** The places of the calls on the way, from the innermost out, for related places of a diagnostic. */
export function pathPlaces(
  path: readonly PathStep[],
): readonly { readonly message: string; readonly at: Place }[] {
  return path
    .toReversed()
    .map((step) => ({ message: `\`${step.callee.name}\` is called here`, at: step.call.at }));
}
