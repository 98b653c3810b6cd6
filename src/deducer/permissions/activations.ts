import { bindParameters } from "../evaluate/arguments.ts";
import type { Frame } from "../evaluate/frame.ts";
import { run } from "../evaluate/statement.ts";
import {
  type ArrayValue,
  alternatives,
  constant,
  type EvaluatedArgument,
  type FunctionValue,
  runtime,
  sameValue,
  union,
  type Value,
} from "../evaluate/value.ts";
import { type FunctionIr, takesInstance } from "../ir/index.ts";
import { promiseOf } from "./heap.ts";
import { type OuterWrites, RunScope } from "./run-scope.ts";

/** One function with what it closes over and what it gets: everything of a kind in one walk. */
interface Activation {
  readonly callee: FunctionValue;
  readonly given: readonly EvaluatedArgument[];
  readonly scope: RunScope;
  /** Nothing yet: no alternative at all. */
  result: Value;
  /** What a generator yields. */
  yielded?: ArrayValue;
  round: number;
}

/** How often one function may be under way before the constants that it gets are not told apart any more. */
const DEPTH = 8;
/** How often it may be under way, and how many calls of it are told apart, before arguments are joined. */
const DEEPEST = 24;
const CONTEXTS = 128;

const nothing: Value = { kind: "union", values: [] };

/**
 * Walks calls of the program's functions, each combination of function, scope and arguments once a round. What a call
 * returns is known to the rounds after it, so that calls in a circle find what the others return.
 */
export class Activations {
  readonly #known = new Map<FunctionIr, Activation[]>();
  readonly #underWay: FunctionIr[] = [];
  readonly #outer: OuterWrites;
  #round = 0;
  #joins = 0;
  /** How many of the calls under way stand for several calls, because there were too many to tell apart. */
  joined = 0;

  constructor(outer: OuterWrites) {
    this.#outer = outer;
  }

  /** The functions that were walked. */
  get functions(): Iterable<FunctionIr> {
    return this.#known.keys();
  }

  /** Every call is to be walked once more. */
  again(): void {
    this.#round += 1;
  }

  /** Grows with every call that is new and with every result that was not known before. */
  get size(): number {
    return this.#joins;
  }

  /** The result of a call, as far as this round knows it. */
  call(callee: FunctionValue, given: readonly EvaluatedArgument[], caller: Frame): Value {
    const { function: fn } = callee;
    const known = this.#known.get(fn) ?? [];
    this.#known.set(fn, known);
    const same = known.find((activation) => isSame(activation, callee, given));
    if (same) return this.#walk(same, caller);
    const depth = this.#underWay.filter((other) => other === fn).length;
    if (depth >= DEEPEST || known.length >= CONTEXTS)
      return this.#callJoined(callee, { given, known }, caller);
    if (depth < DEPTH) return this.#walk(this.#add(callee, given), caller);
    const general = given.map((argument) => ({ ...argument, value: withoutConstants(argument.value) }));
    const similar = known.find((activation) => isSame(activation, callee, general));
    return this.#walk(similar ?? this.#add(callee, general), caller);
  }

  #add(callee: FunctionValue, given: readonly EvaluatedArgument[]): Activation {
    const { function: fn } = callee;
    const scope = new RunScope(callee.scope, { body: fn, outer: this.#outer });
    const activation = { callee, given, scope, result: nothing, round: -1 };
    this.#known.get(fn)?.push(activation);
    this.#joins += 1;
    return activation;
  }

  /** One call that stands for this one and all before it. */
  #callJoined(
    callee: FunctionValue,
    { given, known }: { readonly given: readonly EvaluatedArgument[]; readonly known: readonly Activation[] },
    caller: Frame,
  ): Value {
    const all = joinedArguments(given, known);
    const same = known.find((activation) => isSame(activation, callee, all));
    if (!same && known.length >= 2 * CONTEXTS) return runtime("the result of a recursive call");
    this.joined += 1;
    const result = this.#walk(same ?? this.#add(callee, all), caller);
    this.joined -= 1;
    return result;
  }

  #walk(activation: Activation, caller: Frame): Value {
    if (activation.round === this.#round) return activation.result;
    activation.round = this.#round;
    const { callee, given } = activation;
    this.#underWay.push(callee.function);
    const result = this.#decorated(callee, given, caller) ?? walkBody(activation, caller);
    this.#underWay.pop();
    const after = union([activation.result, result]);
    if (alternatives(after).length > alternatives(activation.result).length) this.#joins += 1;
    activation.result = after;
    return after;
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
    const receiver = callee.receiver && { receiver: callee.receiver };
    const results = alternatives(made).flatMap((one) =>
      one.kind === "function"
        ? [this.call({ ...one, ...(one.function.self && !one.fixed && receiver) }, given, caller)]
        : [],
    );
    return results.length > 0 ? union(results) : undefined;
  }
}

function withoutConstants(value: Value): Value {
  return union(
    alternatives(value).map((one) =>
      one.kind === "constant" ? runtime("a value that differs from call to call") : one,
    ),
  );
}

/** Arguments that stand for those of all calls so far. */
function joinedArguments(
  given: readonly EvaluatedArgument[],
  known: readonly Activation[],
): readonly EvaluatedArgument[] {
  return given.map((argument, position) => {
    const others = known.flatMap((activation) => activation.given[position]?.value ?? []);
    return { ...argument, value: withoutConstants(union([argument.value, ...others])) };
  });
}

function walkBody(activation: Activation, { evaluate, phase, language }: Frame): Value {
  const { callee, given, scope } = activation;
  const { function: fn, receiver, owner } = callee;
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
  if (fn.self) scope.declare(fn.self, receiver ?? runtime("`this`, which the caller decides", fn.at));
  const self = receiver && takesInstance(fn) ? [{ value: receiver, at: fn.at }] : [];
  bindParameters(fn, [...self, ...given], frame);
  const completion = run(fn.body(), frame);
  const returned = "value" in completion ? completion.value : constant(undefined);
  if (fn.generator) return yieldedBy(activation, yields, returned);
  return fn.async && language === "typescript" ? promiseOf(returned) : returned;
}

/** A generator is the list of what it yields, in any order; the same one in every round. */
function yieldedBy(activation: Activation, yields: readonly Value[], returned: Value): ArrayValue {
  activation.yielded ??= { kind: "array", flavour: "list", elements: [], loose: true };
  const { yielded } = activation;
  const elements = union([...yielded.elements, ...yields]);
  yielded.elements.splice(0, yielded.elements.length, ...alternatives(elements));
  yielded.returned = yielded.returned ? union([yielded.returned, returned]) : returned;
  return yielded;
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
