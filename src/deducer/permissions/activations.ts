import { bindParameters } from "../evaluate/arguments.ts";
import type { Frame } from "../evaluate/frame.ts";
import { run } from "../evaluate/statement.ts";
import {
  constant,
  type EvaluatedArgument,
  type FunctionValue,
  runtime,
  sameValue,
  type Value,
} from "../evaluate/value.ts";
import { Variables } from "../evaluate/variables.ts";
import { type FunctionIr, isClassMember } from "../ir/index.ts";

interface Activation {
  readonly callee: FunctionValue;
  readonly given: readonly EvaluatedArgument[];
  result: Value | undefined;
}

/** How often one function may be under way before its arguments are not told apart any more. */
const DEPTH = 3;
/** How many calls of one function with different arguments are told apart. */
const CONTEXTS = 64;

/** Walks calls of the program's functions, each combination of function, scope and arguments once. */
export class Activations {
  readonly #known = new Map<FunctionIr, Activation[]>();
  readonly #underWay: FunctionIr[] = [];

  clear(): void {
    this.#known.clear();
  }

  /** The result of a call; a call that is under way already with the same arguments gives nothing new. */
  call(callee: FunctionValue, given: readonly EvaluatedArgument[], caller: Frame): Value {
    const { function: fn } = callee;
    const known = this.#known.get(fn) ?? [];
    this.#known.set(fn, known);
    const same = known.find((activation) => isSame(activation, callee, given));
    if (same) return same.result ?? runtime("the result of a recursive call");
    const deep = this.#underWay.filter((other) => other === fn).length >= DEPTH;
    if (deep || known.length >= CONTEXTS) return runtime("the result of a recursive call");
    const activation: Activation = { callee, given, result: undefined };
    known.push(activation);
    this.#underWay.push(fn);
    activation.result = walk(callee, given, caller);
    this.#underWay.pop();
    return activation.result;
  }
}

function walk(
  callee: FunctionValue,
  given: readonly EvaluatedArgument[],
  { evaluate, phase, language }: Frame,
): Value {
  const { function: fn, receiver, owner } = callee;
  const scope = new Variables<Value>(callee.scope, true);
  const frame: Frame = {
    evaluate,
    phase,
    language,
    scope,
    function: fn,
    ...(owner && { owner }),
    ...(receiver && { receiver }),
  };
  const self = receiver && isClassMember(fn) ? [{ value: receiver, at: fn.at }] : [];
  bindParameters(fn, [...self, ...given], frame);
  const completion = run(fn.body(), frame);
  return "value" in completion ? completion.value : constant(undefined);
}

function isSame(activation: Activation, callee: FunctionValue, given: readonly EvaluatedArgument[]): boolean {
  if (!sameValue(activation.callee, callee) || activation.given.length !== given.length) return false;
  return given.every((argument, position) => {
    const other = activation.given[position];
    return other !== undefined && other.name === argument.name && sameArgument(other.value, argument.value);
  });
}

function sameArgument(a: Value, b: Value): boolean {
  if (a.kind === "union" && b.kind === "union")
    return (
      a.values.length === b.values.length &&
      a.values.every((value) => b.values.some((other) => sameValue(value, other)))
    );
  return sameValue(a, b);
}
