import type { Language } from "#arch-ref";
import { type Primitive, pythonOperators, typescriptOperators } from "./constant-operators.ts";
import { hasKnownKeys } from "./keys.ts";
import { LONGEST_LIST } from "./limits.ts";
import { tellingCause } from "./refused.ts";
import { resourceOf } from "./resource-of.ts";
import { joinText } from "./text.ts";
import { type ArrayValue, type ConstantValue, constant, runtime, type Value } from "./value.ts";

/** Applies a binary operator to two values, as far as they are known. */
export function applyBinary(
  operator: string,
  [left, right]: readonly [Value, Value],
  language: Language,
): Value {
  const membership = operator === "in" || operator === "not in";
  if (left.kind === "constant" && right.kind === "constant" && !membership)
    return applyConstants(operator, [left.value, right.value], language);
  if (operator === "+" && (isText(left) || isText(right))) return joinText([left, right], language);
  if (operator === "instanceof") return isInstance(left, right);
  if (membership) return applyMembership(operator, [left, right], language);
  const unknown = runtime(`the result of \`${operator}\``, undefined, tellingCause([left, right]));
  return operator === "+" && language === "python" ? (joinedLists(left, right) ?? unknown) : unknown;
}

/** Two lists as one, unless it is too long to be kept. */
function joinedLists(left: Value, right: Value): ArrayValue | undefined {
  if (left.kind !== "array" || right.kind !== "array") return undefined;
  if (left.elements.length + right.elements.length > LONGEST_LIST) return undefined;
  const loose = left.loose || right.loose;
  return {
    kind: "array",
    flavour: left.flavour,
    elements: [...left.elements, ...right.elements],
    ...(loose && { loose }),
  };
}

function isText(value: Value): boolean {
  return value.kind === "concat" || (value.kind === "constant" && typeof value.value === "string");
}

function applyConstants(
  operator: string,
  operands: readonly [Primitive, Primitive],
  language: Language,
): Value {
  const operators = language === "python" ? pythonOperators : typescriptOperators;
  const result = Object.hasOwn(operators, operator) ? operators[operator]?.(...operands) : undefined;
  if (result !== undefined) return constant(result);
  const isNumeric = operands.every((operand) => typeof operand === "number");
  return runtime(isNumeric ? "a number that is not kept exactly" : `the result of \`${operator}\``);
}

function applyMembership(
  operator: string,
  [left, right]: readonly [Value, Value],
  language: Language,
): Value {
  const wanted = operator === "in";
  const is = language === "python" ? isElement(left, right) : isKey(left, right);
  if (is !== undefined) return constant(is === wanted);
  return runtime("the result of `in`", undefined, tellingCause([left, right]));
}

/** Python looks for an element, for a key, or for a part of a text. */
function isElement(left: Value, right: Value): boolean | undefined {
  if (left.kind !== "constant") return undefined;
  const { value } = left;
  if (right.kind === "constant" && typeof right.value === "string")
    return typeof value === "string" ? right.value.includes(value) : undefined;
  if (right.kind === "object")
    return hasKnownKeys(right) ? typeof value === "string" && right.entries.has(value) : undefined;
  if (right.kind !== "array" || right.loose) return undefined;
  if (!right.elements.every((element) => element.kind === "constant")) return undefined;
  return right.elements.some((element) => element.kind === "constant" && isEqual(element, left, "python"));
}

/** JavaScript looks for a key. */
function isKey(left: Value, right: Value): boolean | undefined {
  if (left.kind !== "constant" || String(left.value) in Object.prototype) return undefined;
  if (right.kind === "object") return hasKnownKeys(right) ? right.entries.has(String(left.value)) : undefined;
  if (right.kind !== "array" || right.loose || !/^\d+$/.test(String(left.value))) return undefined;
  return Number(left.value) < right.elements.length;
}

function isEqual(left: ConstantValue, right: ConstantValue, language: Language): boolean {
  const result = applyConstants("==", [left.value, right.value], language);
  return result.kind === "constant" && result.value === true;
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
function isInstance(left: Value, right: Value): Value {
  const known = isCertainInstance(left, right);
  const cause = tellingCause([left, right]);
  return known === undefined ? runtime("the result of `instanceof`", undefined, cause) : constant(known);
}

function isCertainInstance(left: Value, right: Value): boolean | undefined {
  if (right.kind !== "sdk-class") return undefined;
  const resource = resourceOf(left);
  if (resource) return resource.kindName === right.kindName;
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
  if (operator === "void") return constant(undefined);
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
      if (language === "typescript") return true;
      return value.loose ? undefined : value.elements.length > 0;
    case "object":
      if (language === "typescript") return true;
      return hasKnownKeys(value) ? value.entries.size > 0 : undefined;
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

/** Whether a value is neither `undefined` nor `null`, or nothing where only the run time knows. */
export function isPresent(value: Value): boolean | undefined {
  if (value.kind === "constant") return value.value !== null && value.value !== undefined;
  return value.kind === "runtime" ||
    value.kind === "union" ||
    value.kind === "environment" ||
    value.kind === "placeholder" ||
    value.kind === "data-method"
    ? undefined
    : true;
}
