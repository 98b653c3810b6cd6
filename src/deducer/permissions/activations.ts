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
import { type FunctionIr, type Place, takesInstance } from "../ir/index.ts";
import { promiseOf } from "./heap.ts";
import { noReads, type Reads, type ReadsLog } from "./reads.ts";
import { type OuterWrites, RunScope } from "./run-scope.ts";

/** One function with what it closes over and what it gets: everything of a kind in one walk. */
interface Activation {
  readonly callee: FunctionValue;
  readonly given: readonly EvaluatedArgument[];
  readonly scope: RunScope;
  /** Nothing yet: no alternative at all. */
  result: Value;
  readonly reads: Reads;
  /** What a generator yields. */
  yielded?: ArrayValue;
  round: number;
  /** Whether it is news: not the same call of a closure that is only made again in every round. */
  readonly isNew: boolean;
  /** Whether it was only walked for calls that stand for several, in this round. */
  joined: boolean;
}

/** How often one function may be under way before the constants that it gets are not told apart any more. */
const DEPTH = 16;
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
  readonly #giveUp: (at: Place) => void;
  readonly #log: ReadsLog;
  #round = 0;
  #joins = 0;
  /** How many of the calls under way stand for several calls, because there were too many to tell apart. */
  joined = 0;

  /** `giveUp` is told where there are too many calls even to join them. */
  constructor(outer: OuterWrites, { giveUp, log }: { giveUp: (at: Place) => void; log: ReadsLog }) {
    this.#outer = outer;
    this.#giveUp = giveUp;
    this.#log = log;
  }

  /** The functions that were walked since every call was last to be walked once more. */
  get functions(): readonly FunctionIr[] {
    const walked = (activations: readonly Activation[]) =>
      activations.some(({ round }) => round === this.#round);
    return [...this.#known].flatMap(([fn, activations]) => (walked(activations) ? [fn] : []));
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
  call({ bound = [], ...callee }: FunctionValue, rest: readonly EvaluatedArgument[], caller: Frame): Value {
    const { function: fn } = callee;
    const given = [...bound.map((value) => ({ value, at: fn.at })), ...rest];
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
    return this.#walkJoined(similar ?? this.#add(callee, general), caller);
  }

  #walkJoined(activation: Activation, caller: Frame): Value {
    this.joined += 1;
    const result = this.#walk(activation, caller);
    this.joined -= 1;
    return result;
  }

  #add(callee: FunctionValue, given: readonly EvaluatedArgument[]): Activation {
    const { function: fn } = callee;
    const scope = new RunScope(callee.scope, { body: fn, outer: this.#outer });
    const known = this.#known.get(fn) ?? [];
    const isNew = !known.some(
      (other) => other.callee.scope !== callee.scope && hasSame(other, callee, given),
    );
    const activation: Activation = {
      ...{ callee, given, scope, isNew, result: nothing, reads: noReads() },
      ...{ round: -1, joined: false },
    };
    known.push(activation);
    if (isNew) this.#joins += 1;
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
    if (same || known.length < 2 * CONTEXTS) return this.#walkJoined(same ?? this.#add(callee, all), caller);
    this.#giveUp(callee.function.at);
    return runtime("the result of a recursive call");
  }

  #walk(activation: Activation, caller: Frame): Value {
    // What a call alone may do must not be taken for what only all calls together do.
    const isKnown = activation.round === this.#round && (this.joined > 0 || !activation.joined);
    if (isKnown) {
      this.#log.add(activation.reads);
      return activation.result;
    }
    activation.round = this.#round;
    activation.joined = this.joined > 0;
    const { callee, given } = activation;
    this.#underWay.push(callee.function);
    const result = this.#log.into(
      activation.reads,
      () => this.#decorated(callee, given, caller) ?? walkBody(activation, caller),
    );
    this.#underWay.pop();
    const after = union([activation.result, result]);
    const grows = alternatives(after).length > alternatives(activation.result).length;
    if (grows && activation.isNew) this.#joins += 1;
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
  const body = fn.body();
  const all = fn.arguments?.();
  if (all) scope.declare(all, listOf(given));
  bindParameters(fn, [...self, ...given], frame);
  const completion = run(body, frame);
  const returned = "value" in completion ? completion.value : constant(undefined);
  if (fn.generator) return yieldedBy(activation, yields, returned);
  return fn.async && language === "typescript" ? promiseOf(returned) : returned;
}

function listOf(given: readonly EvaluatedArgument[]): ArrayValue {
  return { kind: "array", flavour: "list", elements: given.map(({ value }) => value) };
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
  return sameValue(activation.callee, callee) && hasSame(activation, callee, given);
}

/** Whether a call has the same receiver and arguments, whichever closure it is of. */
function hasSame(
  activation: Activation,
  callee: FunctionValue,
  given: readonly EvaluatedArgument[],
): boolean {
  const [one, other] = [activation.callee.receiver, callee.receiver];
  const sameReceiver = one === other || (one !== undefined && other !== undefined && sameValue(one, other));
  if (!sameReceiver || activation.given.length !== given.length) return false;
  return given.every((argument, position) => {
    const other = activation.given[position];
    return other !== undefined && other.name === argument.name && sameValue(other.value, argument.value);
  });
}
