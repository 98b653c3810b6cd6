import { Report } from "#diagnostics";
import type { CallSite, Frame } from "../evaluate/frame.ts";
import { isPresent } from "../evaluate/operators.ts";
import {
  alternatives,
  type CreatedResource,
  type FunctionValue,
  runtime,
  type Value,
} from "../evaluate/value.ts";
import { type Call, type Expression, type Reference, type Statement, textOf } from "../ir/index.ts";
import type { HeapObserver, Written } from "./heap.ts";
import { noReads, type ReadsLog } from "./reads.ts";
import { RunPhase } from "./run-phase.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a bundle makes of the program while it loads. */
export interface LoadCalls {
  /** Whether a bundle makes a call. */
  readonly isMade: (call: Call) => boolean;
  /** What only the deployment looks at: arguments of infra calls. */
  readonly forDeployment: ReadonlySet<Expression>;
  /** The turns of unrolled loops that lead to the handler. */
  readonly turns: ReadonlyMap<Statement, number>;
}

/**
 * Walks what a bundle runs while it loads, and notes what that reads. Of what may fail where a variable is missing, or acts
 * on what is outside of the program, no bundle can do without.
 */
export class LoadPhase extends RunPhase {
  readonly #calls: LoadCalls;
  readonly #changes: Changes;
  #loop: Statement | undefined;
  /** Statements of which it is caught if they fail. */
  readonly #caught = new Set<Statement>();

  constructor(
    resources: readonly CreatedResource[],
    { calls, ...around }: Surroundings & { readonly calls: LoadCalls },
  ) {
    const changes = new Changes();
    super(new Report(), resources, { ...around, observer: changes });
    changes.log = this.log;
    this.#calls = calls;
    this.#changes = changes;
  }

  protected override get makesInfraCalls(): boolean {
    return true;
  }

  /** A statement of a module's top level runs. */
  enter(): void {
    this.#changes.fresh = new WeakSet();
  }

  /** Arguments that only the deployment looks at count for nothing, unless code is made of them: a handler. */
  evaluating(evaluate: Frame["evaluate"]): Frame["evaluate"] {
    return (expression, frame) => {
      if (!this.#calls.forDeployment.has(expression)) return evaluate(expression, frame);
      const reads = noReads();
      const value = this.log.apart(reads, () => evaluate(expression, frame));
      if (alternatives(value).some(({ kind }) => kind === "function")) this.log.add(reads);
      return value;
    };
  }

  begin(statement: Statement): void {
    this.#loop = statement.kind === "for-each" ? statement : undefined;
    if (statement.kind === "try" && statement.handlers.length > 0)
      for (const inner of statement.body) this.#caught.add(inner);
    if (this.#caught.has(statement)) this.log.open();
  }

  end(statement: Statement): void {
    if (this.#caught.has(statement)) this.log.closeCaught();
  }

  override iterate(value: Value, frame: Frame): Value {
    const position = this.#loop && this.#calls.turns.get(this.#loop);
    this.#loop = undefined;
    const known = value.kind === "array" && !value.loose && position !== undefined;
    return (known ? value.elements[position] : undefined) ?? super.iterate(value, frame);
  }

  override outerValue(value: Value, reference: Reference, frame: Frame): Value {
    if (reference.binding.topLevel) this.log.now.variables.add(reference.binding);
    return super.outerValue(value, reference, frame);
  }

  override callFunction(callee: FunctionValue, site: CallSite): Value {
    if (this.#calls.isMade(site.call)) return super.callFunction(callee, site);
    return runtime("the result of a call that is not made", site.call.at);
  }

  override callOutside(callee: Value, site: CallSite): Value {
    if (!isTotal(callee, site)) this.log.now.does.add("anything");
    return super.callOutside(callee, site);
  }

  override raise(value: Value): void {
    this.log.now.does.add("anything");
    super.raise(value);
  }

  override observe(expression: Expression, value: Value, frame: Frame): Value {
    if (frame.language === "python" && value.kind === "environment" && /\]$/.test(textOf(expression.at)))
      this.log.now.does.add("anything");
    return super.observe(expression, value, frame);
  }
}

/** Tells of changes of what was there before the running statement. */
class Changes implements HeapObserver {
  log: ReadsLog | undefined;
  fresh = new WeakSet<Written>();

  made(container: Value): void {
    this.fresh.add(container);
  }

  copied(): void {
    // A copy stands for what was there before.
  }

  wrote(target: Written): void {
    if (this.fresh.has(target)) return;
    const isCode = !("role" in target || "kind" in target);
    this.log?.now.does.add(isCode ? "changes of code" : "changes");
  }
}

/** Functions of the languages that neither fail, whatever they get, nor act on anything else. */
const totalFunctions =
  /^(?:globalThis\.)?(?:Number|String|Boolean|Array|Object|Math|Reflect|Symbol|parseInt|parseFloat|isNaN|isFinite|Set|Map|WeakMap|WeakSet|Date|str|bool|len|list|dict|set|tuple|frozenset|isinstance|sorted|any|all|enumerate|zip|range|map|filter|repr|type|hasattr|super)(?:\.|$)/;
/** Functions that fail only where what they get is not there, or not what the program expects. */
const parsing = /^(?:globalThis\.)?(?:JSON|URL|URLSearchParams|RegExp|BigInt|int|float)(?:\.|$)/;
/** Methods that may fail although their object is there. */
const failing = new Set(
  "repeat normalize toFixed toString index remove pop popitem encode decode".split(" "),
);

function isTotalFunction(name: string, given: CallSite["arguments"]): boolean {
  return totalFunctions.test(name) || (parsing.test(name) && given.every(({ value }) => isCertain(value)));
}

/** Whether a value does not depend on what the environment holds, or has a default. */
function isCertain(value: Value): boolean {
  return value.kind !== "runtime" && value.kind !== "union" && isThere(value);
}

function isTotal(callee: Value, { call, arguments: given }: CallSite): boolean {
  if (callee.kind === "outside") return callee.origin === "builtin" && isTotalFunction(callee.name, given);
  if (callee.kind === "constant") return true;
  const { callee: written } = call;
  if (written.kind !== "member" || failing.has(written.name)) return false;
  return callee.kind === "data-method"
    ? alternatives(callee.receiver).every(isThere)
    : callee.kind === "runtime";
}

/** Whether a value is no variable that may be missing. */
function isThere(value: Value): boolean {
  if (value.kind === "environment") return value.default !== undefined && isPresent(value.default) === true;
  return isPresent(value) !== false;
}
