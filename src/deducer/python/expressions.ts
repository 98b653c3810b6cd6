/** Lowers expressions; names, calls, strings and comprehensions have files of their own. */
import type { Expression, Literal, ObjectLiteral } from "../ir/index.ts";
import { lowerCall, lowerIndex } from "./calls.ts";
import { lowerComprehension, onlyComprehension } from "./comprehensions.ts";
import { type Context, placeOf } from "./context.ts";
import { lowerMember, lowerName } from "./names.ts";
import { constantType, nodeType } from "./node-types.ts";
import type {
  BinaryOperationNode,
  ConstantNode,
  DictionaryNode,
  ExpressionNode,
  NumberNode,
  ParseNode,
  SetNode,
  SliceNode,
  UnaryOperationNode,
} from "./parse-nodes.ts";
import { lowerStrings } from "./strings.ts";

type Lowerings = {
  readonly [Type in ExpressionNode["nodeType"]]: (
    node: Extract<ExpressionNode, { nodeType: Type }>,
    context: Context,
  ) => Expression;
};

const lowerings: Lowerings = {
  [nodeType.name]: lowerName,
  [nodeType.memberAccess]: lowerMember,
  [nodeType.call]: lowerCall,
  [nodeType.index]: lowerIndex,
  [nodeType.stringList]: lowerStrings,
  [nodeType.constant]: lowerConstant,
  [nodeType.number]: lowerNumber,
  [nodeType.binaryOperation]: lowerBinary,
  [nodeType.unaryOperation]: lowerUnary,
  [nodeType.dictionary]: lowerDictionary,
  [nodeType.set]: lowerSet,
  [nodeType.slice]: lowerSlice,
  [nodeType.comprehension]: (node, context) => lowerComprehension(node, "generator", { at: node, context }),
  [nodeType.list]: (node, context) => {
    const comprehension = onlyComprehension(node.d.items);
    if (comprehension) return lowerComprehension(comprehension, "list", { at: node, context });
    return {
      kind: "array",
      flavour: "list",
      elements: elements(node.d.items, context),
      at: placeOf(node, context),
    };
  },
  [nodeType.tuple]: (node, context) => ({
    kind: "array",
    flavour: "tuple",
    elements: elements(node.d.items, context),
    at: placeOf(node, context),
  }),
  [nodeType.ternary]: (node, context) => ({
    kind: "conditional",
    test: context.lower.expression(node.d.testExpr, context),
    then: context.lower.expression(node.d.ifExpr, context),
    otherwise: context.lower.expression(node.d.elseExpr, context),
    at: placeOf(node, context),
  }),
  [nodeType.assignmentExpression]: (node, context) => ({
    kind: "assign",
    target: context.lower.pattern(node.d.name, context),
    value: context.lower.expression(node.d.rightExpr, context),
    at: placeOf(node, context),
  }),
  [nodeType.lambda]: (node, context) => ({
    kind: "function",
    function: context.lower.lambda(node, context),
    at: placeOf(node, context),
  }),
  [nodeType.await]: (node, context) => ({
    kind: "await",
    flavour: "await",
    operand: context.lower.expression(node.d.expr, context),
    at: placeOf(node, context),
  }),
  [nodeType.yield]: (node, context) => ({
    kind: "await",
    flavour: "yield",
    ...(node.d.expr && { operand: context.lower.expression(node.d.expr, context) }),
    at: placeOf(node, context),
  }),
  [nodeType.yieldFrom]: (node, context) => ({
    kind: "await",
    flavour: "yield",
    operand: context.lower.expression(node.d.expr, context),
    at: placeOf(node, context),
  }),
  [nodeType.unpack]: (node, context) => unsupported("`*` here", { node, operands: [node.d.expr], context }),
  [nodeType.typeAnnotation]: (node, context) => context.lower.expression(node.d.valueExpr, context),
  [nodeType.ellipsis]: (node, context) => ({ kind: "builtin", name: "Ellipsis", at: placeOf(node, context) }),
  [nodeType.error]: (node, context) =>
    unsupported("a syntax error", { node, operands: node.d.child ? [node.d.child] : [], context }),
};

/** Lowers one expression; what has no form in the intermediate representation becomes `unsupported`. */
export function lowerExpression(node: ParseNode, context: Context): Expression {
  const lower = lowerings[node.nodeType as keyof Lowerings] as
    | ((node: ParseNode, context: Context) => Expression)
    | undefined;
  return lower ? lower(node, context) : unsupported("this expression", { node, operands: [], context });
}

interface Unsupported {
  readonly node: ParseNode;
  readonly operands: readonly ParseNode[];
  readonly context: Context;
}

function unsupported(what: string, { node, operands, context }: Unsupported): Expression {
  return {
    kind: "unsupported",
    what,
    operands: operands.map((operand) => context.lower.expression(operand, context)),
    at: placeOf(node, context),
  };
}

const constants: Readonly<Record<number, Literal["value"]>> = {
  [constantType.none]: null,
  [constantType.false]: false,
  [constantType.true]: true,
};

function lowerConstant(node: ConstantNode, context: Context): Expression {
  const at = placeOf(node, context);
  const value = constants[node.d.constType];
  return value === undefined ? { kind: "builtin", name: "__debug__", at } : { kind: "literal", value, at };
}

/** Numbers whose text or value a JavaScript number would change are not taken for constants. */
function lowerNumber(node: NumberNode, context: Context): Expression {
  const { value, isInteger, isImaginary } = node.d;
  const at = placeOf(node, context);
  if (isImaginary) return { kind: "unsupported", what: "an imaginary number", operands: [], at };
  if (typeof value === "bigint" || (isInteger && !Number.isSafeInteger(value))) {
    return { kind: "unsupported", what: "an integer this large", operands: [], at };
  }
  if (!isInteger && (Number.isInteger(value) || value < 1e-4 || value >= 1e16)) {
    return { kind: "unsupported", what: "a float without a fraction", operands: [], at };
  }
  return { kind: "literal", value, at };
}

const logical: Readonly<Record<string, "&&" | "||">> = { and: "&&", or: "||" };
const renamed: Readonly<Record<string, string>> = { is: "===", "is not": "!==", "<>": "!=" };
const comparisons = new Set(["<", "<=", ">", ">=", "==", "!=", "<>", "is", "is not", "in", "not in"]);

function lowerBinary(node: BinaryOperationNode, context: Context): Expression {
  const at = placeOf(node, context);
  const written = context.lower.project.pyright.operator(node.d.operator);
  const left = context.lower.expression(node.d.leftExpr, context);
  const right = context.lower.expression(node.d.rightExpr, context);
  const short = logical[written];
  if (short) return { kind: "logical", operator: short, left, right, at };
  const operator = renamed[written] ?? written;
  const middle = comparisons.has(written) ? chained(node.d.rightExpr, context) : undefined;
  if (!middle) return { kind: "binary", operator, left, right, at };
  const shared = context.lower.expression(middle, context);
  return {
    kind: "logical",
    operator: "&&",
    left: { kind: "binary", operator, left, right: shared, at },
    right,
    at,
  };
}

/** The middle of `a < b < c`, which is compared with both; pyright nests the comparison that follows on the right. */
function chained(right: ParseNode, context: Context): ParseNode | undefined {
  if (right.nodeType !== nodeType.binaryOperation || right.d.hasParens) return undefined;
  return comparisons.has(context.lower.project.pyright.operator(right.d.operator))
    ? right.d.leftExpr
    : undefined;
}

function lowerUnary(node: UnaryOperationNode, context: Context): Expression {
  const operator = context.lower.project.pyright.operator(node.d.operator);
  return {
    kind: "unary",
    operator: operator === "not" ? "!" : operator,
    operand: context.lower.expression(node.d.expr, context),
    at: placeOf(node, context),
  };
}

function lowerDictionary(node: DictionaryNode, context: Context): Expression {
  const comprehension = onlyComprehension(node.d.items);
  if (comprehension) return lowerComprehension(comprehension, "dictionary", { at: node, context });
  const entries = node.d.items.flatMap((item) => lowerEntry(item, context));
  return { kind: "object", entries, at: placeOf(node, context) };
}

function lowerEntry(item: DictionaryNode["d"]["items"][number], context: Context): ObjectLiteral["entries"] {
  if (item.nodeType === nodeType.dictionaryExpandEntry) {
    return [{ spread: context.lower.expression(item.d.expr, context) }];
  }
  if (item.nodeType !== nodeType.dictionaryKeyEntry) return [];
  const key = context.lower.expression(item.d.keyExpr, context);
  return [{ key, value: context.lower.expression(item.d.valueExpr, context) }];
}

function lowerSet(node: SetNode, context: Context): Expression {
  const comprehension = onlyComprehension(node.d.items);
  if (comprehension) return lowerComprehension(comprehension, "set", { at: node, context });
  return {
    kind: "array",
    flavour: "set",
    elements: elements(node.d.items, context),
    at: placeOf(node, context),
  };
}

function lowerSlice(node: SliceNode, context: Context): Expression {
  const { startValue, endValue, stepValue } = node.d;
  const operands = [startValue, endValue, stepValue].filter((part) => part !== undefined);
  return unsupported("a slice", { node, operands, context });
}

function elements(
  items: readonly ParseNode[],
  context: Context,
): readonly { readonly value: Expression; readonly spread?: boolean }[] {
  return items.map((item) =>
    item.nodeType === nodeType.unpack
      ? { value: context.lower.expression(item.d.expr, context), spread: true }
      : { value: context.lower.expression(item, context) },
  );
}
