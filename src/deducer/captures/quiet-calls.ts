import {
  type Call,
  childrenOf,
  type Expression,
  type FunctionIr,
  type Reference,
  type Statement,
} from "../ir/index.ts";
import { isPureConstruction } from "./purity.ts";
import type { SliceInput } from "./slice-input.ts";

interface Search extends Pick<SliceInput, "globals" | "compileTimeCalls"> {
  /** The functions whose bodies are being looked at. */
  readonly seen?: readonly FunctionIr[];
}

/**
 * Whether a call of a function of the program's only gives a result: it may be left out where nothing uses that. So it is
 * with what composes handlers, `withAuth((request) => …)`, as long as it only makes functions of functions.
 */
export function isQuietCall(call: Call, input: Search): boolean {
  const fn = calledFunction(call, input);
  if (!fn || !call.arguments.every(({ value, spread }) => !spread && isQuiet(value, input))) return false;
  return isQuietCallee(call.callee, input) && isQuietFunction(fn, input);
}

/** `withRole("admin")(handler)`: what is called is the result of a call. */
function isQuietCallee(callee: Expression, input: Search): boolean {
  return callee.kind === "reference" || (callee.kind === "call" && isQuietCall(callee, input));
}

function calledFunction({ callee }: Call, input: Search): FunctionIr | undefined {
  if (callee.kind === "reference") return functionNamed(callee, input);
  const outer = callee.kind === "call" ? calledFunction(callee, input) : undefined;
  const last = outer?.body().at(-1);
  return last?.kind === "return" && last.value?.kind === "function" ? last.value.function : undefined;
}

function functionNamed({ binding }: Reference, { globals }: Search): FunctionIr | undefined {
  const isFixed = binding.constant || binding.role === "function";
  const value = isFixed ? globals.lookup(binding) : undefined;
  if (value?.kind !== "function" || value.receiver || value.bound) return undefined;
  return value.function;
}

function isQuietFunction(fn: FunctionIr, input: Search): boolean {
  const { seen = [] } = input;
  if (seen.includes(fn) || fn.async || fn.generator || fn.decorators.length > 0) return false;
  const inner = { ...input, seen: [...seen, fn] };
  const isPlain = fn.parameters.every(
    ({ target, default: fallback }) => target.kind === "binding" && (!fallback || isQuiet(fallback, inner)),
  );
  return isPlain && fn.body().every((statement) => isQuietStatement(statement, inner));
}

function isQuietStatement(statement: Statement, input: Search): boolean {
  if (statement.kind === "nothing" || statement.kind === "function") return true;
  if (statement.kind === "return") return !statement.value || isQuiet(statement.value, input);
  if (statement.kind === "assign")
    return (
      statement.declares &&
      statement.target.kind === "binding" &&
      (!statement.value || isQuiet(statement.value, input))
    );
  if (statement.kind !== "if") return false;
  const branches = [...statement.then, ...statement.otherwise];
  return isQuiet(statement.test, input) && branches.every((inner) => isQuietStatement(inner, input));
}

/** Forms that do nothing but give a value, as long as their parts do not. */
const forms = new Set<Expression["kind"]>(
  "literal reference sdk module external builtin environment template array object binary logical conditional".split(
    " ",
  ) as Expression["kind"][],
);

/** Whether evaluating an expression has no effect besides its value. */
function isQuiet(expression: Expression, input: Search): boolean {
  if (expression.kind === "function") return true;
  if (expression.kind === "call") {
    const { globals, compileTimeCalls } = input;
    const isConstruction = isPureConstruction(expression, { globals, compileTimeCalls });
    return isConstruction ? partsAreQuiet(expression, input) : isQuietCall(expression, input);
  }
  if (expression.kind === "unary")
    return expression.operator !== "delete" && partsAreQuiet(expression, input);
  // What a getter does is only known of what a call is given.
  if (expression.kind === "member")
    return expression.object.kind === "reference" && isGiven(expression.object);
  return forms.has(expression.kind) && partsAreQuiet(expression, input);
}

function partsAreQuiet(expression: Expression, input: Search): boolean {
  return childrenOf(expression).expressions.every((part) => isQuiet(part, input));
}

function isGiven({ binding }: Reference): boolean {
  return binding.role === "parameter" && !binding.topLevel;
}
