import type { Language } from "#arch-ref";
import { joinText } from "./text.ts";
import { type ConstantValue, constant, runtime, type Value } from "./value.ts";

type Primitive = ConstantValue["value"];

const arithmetic: Readonly<Record<string, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "**": (left, right) => left ** right,
  "//": (left, right) => Math.floor(left / right),
};

const comparisons: Readonly<Record<string, (left: never, right: never) => boolean>> = {
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

const equalities: Readonly<Record<string, boolean>> = { "==": true, "===": true, "!=": false, "!==": false };

/** Applies a binary operator to two values, as far as they are known. */
export function applyBinary(
  operator: string,
  [left, right]: readonly [Value, Value],
  language: Language,
): Value {
  if (left.kind === "constant" && right.kind === "constant")
    return applyConstants(operator, [left.value, right.value], language);
  if (operator === "+" && (isText(left) || isText(right))) return joinText([left, right], language);
  const instance = operator === "instanceof" ? isInstance(left, right) : undefined;
  if (instance !== undefined) return constant(instance);
  if (operator === "in" || operator === "not in") return applyMembership(operator, left, right);
  return runtime(`the result of \`${operator}\``, undefined, left.kind === "constant" ? right : left);
}

function isText(value: Value): boolean {
  return value.kind === "concat" || (value.kind === "constant" && typeof value.value === "string");
}

function applyConstants(
  operator: string,
  [left, right]: readonly [Primitive, Primitive],
  language: Language,
): Value {
  const same = equalities[operator];
  if (same !== undefined) return constant(looselyEqual(left, right) === same);
  const compare = comparisons[operator];
  if (compare && typeof left === typeof right) return constant(compare(left as never, right as never));
  if (operator === "+" && (typeof left === "string" || typeof right === "string"))
    return joinText([constant(left), constant(right)], language);
  if (typeof left === "number" && typeof right === "number")
    return applyNumbers(operator, [left, right], language);
  return runtime(`the result of \`${operator}\``);
}

function applyNumbers(operator: string, [left, right]: readonly [number, number], language: Language): Value {
  const apply = operator === "%" ? remainder[language] : arithmetic[operator];
  const result = apply?.(left, right);
  if (result === undefined) return runtime(`the result of \`${operator}\``);
  const exact = language === "typescript" || isExact(operator, [left, right], result);
  return exact ? constant(result) : runtime("a number that is not kept exactly");
}

const remainder: Readonly<Record<Language, (left: number, right: number) => number>> = {
  typescript: (left, right) => left % right,
  python: (left, right) => left - right * Math.floor(left / right),
};

/** Python's integers are exact and its whole floats are written `2.0`: results that differ here are not known. */
function isExact(operator: string, operands: readonly number[], result: number): boolean {
  if (!Number.isFinite(result)) return false;
  const ofIntegers = operator !== "/" && operands.every(Number.isInteger);
  return Number.isInteger(result) ? ofIntegers && Number.isSafeInteger(result) : true;
}

function looselyEqual(left: Primitive, right: Primitive): boolean {
  return left === right || (left === undefined && right === null) || (left === null && right === undefined);
}

function applyMembership(operator: string, left: Value, right: Value): Value {
  if (left.kind !== "constant") return runtime("the result of `in`", undefined, left);
  if (right.kind === "object") return constant(right.entries.has(String(left.value)) === (operator === "in"));
  if (right.kind === "array" && right.elements.every((element) => element.kind === "constant"))
    return constant(
      right.elements.some((element) => element.kind === "constant" && element.value === left.value) ===
        (operator === "in"),
    );
  return runtime("the result of `in`", undefined, right);
}

/** What `typeof` says of values that are no constants. */
const typesOf: { readonly [K in Value["kind"]]?: string } = {
  function: "function",
  class: "function",
  "resource-method": "function",
  object: "object",
  array: "object",
  instance: "object",
  resource: "object",
};

/** `value instanceof SdkClass`, where that is certain. */
function isInstance(left: Value, right: Value): boolean | undefined {
  if (right.kind !== "sdk-class") return undefined;
  if (left.kind === "resource") return left.resource.kindName === right.kindName;
  return left.kind === "constant" || left.kind === "function" || left.kind === "array" ? false : undefined;
}

function applyToUnknown(operator: string, operand: Value): Value {
  const type = operator === "typeof" ? typesOf[operand.kind] : undefined;
  return type ? constant(type) : runtime(`the result of \`${operator}\``, undefined, operand);
}

/** Applies a unary operator, as far as the operand is known. */
export function applyUnary(operator: string, operand: Value, language: Language): Value {
  if (operator === "!") {
    const truth = truthOf(operand, language);
    return truth === undefined ? runtime("a negated value", undefined, operand) : constant(!truth);
  }
  if (operand.kind !== "constant") return applyToUnknown(operator, operand);
  if (operator === "-" && typeof operand.value === "number") return constant(-operand.value);
  if (operator === "+" && typeof operand.value === "number") return operand;
  if (operator === "typeof") return constant(operand.value === null ? "object" : typeof operand.value);
  return runtime(`the result of \`${operator}\``);
}

/** Whether a condition holds, or nothing where only the run time knows. */
export function truthOf(value: Value, language: Language): boolean | undefined {
  switch (value.kind) {
    case "constant":
      return Boolean(value.value);
    case "array":
      return language === "typescript" || value.elements.length > 0;
    case "object":
      return language === "typescript" || value.entries.size > 0;
    case "resource":
    case "instance":
    case "function":
    case "class":
    case "sdk-class":
    case "resource-method":
      return true;
    default:
      return undefined;
  }
}
