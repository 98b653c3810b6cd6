import { kindOfClass } from "#kinds";
import type { Call, ClassIr, Expression, FunctionIr, Statement } from "../ir/index.ts";
import type { SliceInput } from "./slice-input.ts";

interface PurityInput extends Pick<SliceInput, "globals" | "compileTimeCalls"> {
  /** Classes whose constructors are being looked at: one that makes itself is not pure. */
  readonly seen?: readonly ClassIr[];
}

/** Whether a construction only makes an object: it may be dropped where nothing uses it. */
export function isPureConstruction(call: Call, input: PurityInput): boolean {
  if (call.callee.kind === "sdk") return kindOfClass(call.callee.name) !== undefined;
  if (call.callee.kind !== "reference") return false;
  const value = input.globals.lookup(call.callee.binding);
  return value?.kind === "class" && hasPureConstructor(value.class, input);
}

/** Whether evaluating an expression has no effect besides its value. */
export function isPure(expression: Expression, input: PurityInput): boolean {
  switch (expression.kind) {
    case "literal":
    case "reference":
    case "sdk":
    case "function":
    case "module":
    case "external":
    case "builtin":
    case "environment":
      return true;
    case "template":
      return expression.parts.every((part) => isPure(part, input));
    case "array":
      return expression.elements.every((element) => isPure(element.value, input));
    case "object":
      return expression.entries.every((entry) =>
        "spread" in entry
          ? isPure(entry.spread, input)
          : isPure(entry.key, input) && isPure(entry.value, input),
      );
    case "binary":
    case "logical":
      return isPure(expression.left, input) && isPure(expression.right, input);
    case "call": {
      const known = isPureConstruction(expression, input) || input.compileTimeCalls.has(expression);
      return known && expression.arguments.every((argument) => isPure(argument.value, input));
    }
    default:
      return false;
  }
}

function hasPureConstructor(declaration: ClassIr, given: PurityInput): boolean {
  const seen = given.seen ?? [];
  if (seen.includes(declaration)) return false;
  const input = { ...given, seen: [...seen, declaration] };
  const pureFields = declaration
    .members()
    .every(
      (member) => member.kind === "method" || member.static || !member.value || isPure(member.value, input),
    );
  const own = declaration.constructorFunction();
  return (
    declaration.bases.every((base) => isPureBase(base, input)) &&
    declaration.decorators.length === 0 &&
    pureFields &&
    (!own || isPureBody(own, input))
  );
}

function isPureBase(base: Expression, input: PurityInput): boolean {
  if (base.kind === "sdk") return kindOfClass(base.name) !== undefined;
  const value = base.kind === "reference" ? input.globals.lookup(base.binding) : undefined;
  return value?.kind === "class" && hasPureConstructor(value.class, input);
}

function isPureBody(fn: FunctionIr, input: PurityInput): boolean {
  return fn.body().every((statement) => isFieldAssignment(statement, input) || callsBase(statement, input));
}

/** `super(…)`, `super().__init__(…)`: whether the base is pure is asked of it. */
function callsBase(statement: Statement, input: PurityInput): boolean {
  const call = statement.kind === "expression" ? statement.expression : undefined;
  if (call?.kind !== "call" || !call.arguments.every(({ value }) => isPure(value, input))) return false;
  const { callee } = call;
  if (callee.kind !== "member") return isSuper(callee);
  return callee.name === "__init__" && callee.object.kind === "call" && isSuper(callee.object.callee);
}

function isSuper(expression: Expression): boolean {
  return expression.kind === "builtin" && expression.name === "super";
}

function isFieldAssignment(statement: Statement, input: PurityInput): boolean {
  if (statement.kind === "nothing") return true;
  const assignment =
    statement.kind === "expression" && statement.expression.kind === "assign"
      ? statement.expression
      : statement;
  if (assignment.kind !== "assign" || ("operator" in assignment && assignment.operator)) return false;
  return (
    assignment.target.kind === "member" && assignment.value !== undefined && isPure(assignment.value, input)
  );
}
