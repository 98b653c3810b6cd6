import { LONGEST_TEXT } from "./limits.ts";
import { textOfConstant } from "./text.ts";
import type { ConstantValue } from "./value.ts";

/** A constant that JavaScript and this compiler can both hold. */
export type Primitive = ConstantValue["value"];

/** What an operator makes of two constants; nothing where it cannot be known or raises an error. */
type Operator = (left: Primitive, right: Primitive) => Primitive;
type Operators = Readonly<Record<string, Operator>>;

/** JavaScript is its own reference: `never` is any of its primitive values. */
const native = (compute: (left: never, right: never) => Primitive): Operator =>
  compute as unknown as Operator;

function isTooLong(left: Primitive, right: Primitive): boolean {
  return typeof left === "string" && typeof right === "string" && left.length + right.length > LONGEST_TEXT;
}

/** Operators of JavaScript. */
export const typescriptOperators: Operators = {
  "+": (left, right) => (isTooLong(left, right) ? undefined : native((a, b) => a + b)(left, right)),
  "-": native((left, right) => left - right),
  "*": native((left, right) => left * right),
  "/": native((left, right) => left / right),
  "%": native((left, right) => left % right),
  "**": native((left, right) => left ** right),
  "&": native((left, right) => left & right),
  "|": native((left, right) => left | right),
  "^": native((left, right) => left ^ right),
  "<<": native((left, right) => left << right),
  ">>": native((left, right) => left >> right),
  ">>>": native((left, right) => left >>> right),
  "<": native((left, right) => left < right),
  "<=": native((left, right) => left <= right),
  ">": native((left, right) => left > right),
  ">=": native((left, right) => left >= right),
  // biome-ignore lint/suspicious/noDoubleEquals: it is the operator of the program
  "==": native((left, right) => left == right),
  // biome-ignore lint/suspicious/noDoubleEquals: it is the operator of the program
  "!=": native((left, right) => left != right),
  "===": (left, right) => left === right,
  "!==": (left, right) => left !== right,
  ",": (_left, right) => right,
};

/** Orders as Python does: numbers by value, text by code points; nothing for what is not of one type. */
export function comparePython(a: Primitive, b: Primitive): number | undefined {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a !== "string" || typeof b !== "string") return undefined;
  const [left, right] = [[...a], [...b]];
  for (let at = 0; at < left.length && at < right.length; at++) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const compared =
  (holds: (order: number) => boolean): Operator =>
  (left, right) => {
    const order = comparePython(left, right);
    return order === undefined ? undefined : holds(order);
  };

/** Python's whole numbers have no bound, and its fractions stay fractions: what a number here cannot hold is not known. */
const numeric =
  (compute: (left: number, right: number) => number): Operator =>
  (left, right) => {
    if (typeof left !== "number" || typeof right !== "number") return undefined;
    const result = compute(left, right);
    const isWhole = Number.isInteger(left) && Number.isInteger(right);
    const isFaithful = isWhole
      ? Number.isSafeInteger(result) || !Number.isInteger(result)
      : !Number.isInteger(result);
    return isFaithful && Number.isFinite(result) ? result : undefined;
  };

const equal = (left: Primitive, right: Primitive): boolean => {
  if (left === null || left === undefined) return right === null || right === undefined;
  const plain = (value: Primitive) => (typeof value === "boolean" ? Number(value) : value);
  return plain(left) === plain(right);
};

const same = (left: Primitive, right: Primitive): Primitive => {
  const single = (value: Primitive) => value === null || value === undefined || typeof value === "boolean";
  return single(left) || single(right) ? (left ?? null) === (right ?? null) : undefined;
};

const repeated: Operator = (left, right) => {
  const [text, count] = typeof left === "string" ? [left, right] : [right, left];
  if (typeof text !== "string") return numeric((a, b) => a * b)(left, right);
  if (typeof count !== "number" || !Number.isInteger(count) || count * text.length > LONGEST_TEXT)
    return undefined;
  return text.repeat(Math.max(0, count));
};

/** Operators of Python. */
export const pythonOperators: Operators = {
  "+": (left, right) =>
    typeof left === "string" && typeof right === "string" && !isTooLong(left, right)
      ? textOfConstant(left, "python") + right
      : numeric((a, b) => a + b)(left, right),
  "-": numeric((left, right) => left - right),
  "*": repeated,
  // the quotient is a fraction, even of 4 by 2
  "/": (left, right) => {
    const result = numeric((a, b) => a / b)(left, right);
    return Number.isInteger(result) ? undefined : result;
  },
  "//": numeric((left, right) => Math.floor(left / right)),
  "%": numeric((left, right) => left - right * Math.floor(left / right)),
  "**": (left, right) =>
    typeof right === "number" && right < 0 ? undefined : numeric((a, b) => a ** b)(left, right),
  "<": compared((order) => order < 0),
  "<=": compared((order) => order <= 0),
  ">": compared((order) => order > 0),
  ">=": compared((order) => order >= 0),
  "==": equal,
  "!=": (left, right) => !equal(left, right),
  "===": same,
  "!==": (left, right) => {
    const result = same(left, right);
    return result === undefined ? undefined : !result;
  },
};
