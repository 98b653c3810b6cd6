import { bindParameters } from "../evaluate/arguments.ts";
import type { Frame } from "../evaluate/frame.ts";
import { run } from "../evaluate/statement.ts";
import {
  alternatives,
  constant,
  type EvaluatedArgument,
  type FunctionValue,
  runtime,
  sameValue,
  union,
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

  /** The functions that were walked. */
  get functions(): Iterable<FunctionIr> {
    return this.#known.keys();
  }

  clear(): void {
    this.#known.clear();
  }

  /** The result of a call; a call that is under way already with the same arguments gives nothing new. */
  call(callee: FunctionValue, given: readonly EvaluatedArgument[], caller: Frame): Value {
    return this.#call(callee, { given, merged: false }, caller);
  }

  #call(callee: FunctionValue, { given, merged }: Given, caller: Frame): Value {
    const { function: fn } = callee;
    const known = this.#known.get(fn) ?? [];
    this.#known.set(fn, known);
    const same = known.find((activation) => isSame(activation, callee, given));
    if (same) return same.result ?? runtime("the result of a recursive call");
    const deep = this.#underWay.filter((other) => other === fn).length >= DEPTH;
    if (known.length >= 2 * CONTEXTS) return runtime("the result of a recursive call");
    if ((deep || known.length >= CONTEXTS) && !merged)
      return this.#call(callee, { given: joined(given, known), merged: true }, caller);
    const activation: Activation = { callee, given, result: undefined };
    known.push(activation);
    this.#underWay.push(fn);
    activation.result = this.#decorated(callee, given, caller) ?? walk(callee, given, caller);
    this.#underWay.pop();
    return activation.result;
  }

  /** A call of a function whose decorators are the program's own: they get the function, and what they return is called. */
  #decorated(callee: FunctionValue, given: readonly EvaluatedArgument[], caller: Frame): Value | undefined {
    const { decorators } = callee.function;
    if (callee.bare || decorators.length === 0) return undefined;
    const frame = { ...caller, scope: callee.scope };
    let made: Value = { ...callee, bare: true };
    for (const expression of [...decorators].reverse()) {
      const results = alternatives(frame.evaluate(expression, frame)).map((decorator) =>
        decorator.kind === "function"
          ? this.call(decorator, [{ value: made, at: expression.at }], frame)
          : made,
      );
      made = union(results);
    }
    const results = alternatives(made).flatMap((one) =>
      one.kind === "function" ? [this.call(one, given, caller)] : [],
    );
    return results.length > 0 ? union(results) : undefined;
  }
}

/** Arguments, and whether they stand for those of several calls. */
interface Given {
  readonly given: readonly EvaluatedArgument[];
  readonly merged: boolean;
}

/** Arguments that stand for those of all calls so far: which constant it is is forgotten, everything else is joined. */
function joined(
  given: readonly EvaluatedArgument[],
  known: readonly Activation[],
): readonly EvaluatedArgument[] {
  return given.map((argument, position) => {
    const others = known.flatMap((activation) => activation.given[position]?.value ?? []);
    const values = [argument.value, ...others]
      .flatMap(alternatives)
      .map((value) =>
        value.kind === "constant" ? runtime("a value that differs from call to call") : value,
      );
    return { ...argument, value: union(values) };
  });
}

function walk(
  callee: FunctionValue,
  given: readonly EvaluatedArgument[],
  { evaluate, phase, language }: Frame,
): Value {
  const { function: fn, receiver, owner } = callee;
  const scope = new Variables<Value>(callee.scope, true);
  const yields: Value[] = [];
  const frame: Frame = {
    evaluate,
    phase,
    language,
    scope,
    function: fn,
    ...(owner && { owner }),
    ...(receiver && { receiver }),
    ...(fn.generator && { yields }),
  };
  const self = receiver && isClassMember(fn) ? [{ value: receiver, at: fn.at }] : [];
  bindParameters(fn, [...self, ...given], frame);
  const completion = run(fn.body(), frame);
  if (fn.generator) return { kind: "array", flavour: "list", elements: yields };
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
