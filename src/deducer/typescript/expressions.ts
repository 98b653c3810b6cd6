import ts from "typescript";
import type { Expression } from "../ir/index.ts";
import { lowerCall, lowerNew, lowerTaggedTemplate } from "./calls.ts";
import { lowerArray, lowerConstant, lowerNumber, lowerObject, lowerTemplate, lowerText } from "./literals.ts";
import { type Lowering, type Rule, when } from "./lowering.ts";
import { nestedTooDeeply, unsupportedExpression } from "./nesting-guard.ts";
import { lowerAwait, lowerBinary, lowerConditional, lowerStep, lowerUnary, lowerYield } from "./operators.ts";
import {
  lowerIdentifier,
  lowerIndex,
  lowerMember,
  lowerMetaProperty,
  lowerSuper,
  lowerThis,
} from "./references.ts";

const keyword =
  (kind: ts.SyntaxKind) =>
  (node: ts.Node): node is ts.Node =>
    node.kind === kind;

/** In the order of their frequency. */
const rules: readonly Rule<Expression>[] = [
  when(ts.isIdentifier, lowerIdentifier),
  when(ts.isPropertyAccessExpression, lowerMember),
  when(ts.isStringLiteralLike, lowerText),
  when(ts.isCallExpression, lowerCall),
  when(ts.isNumericLiteral, lowerNumber),
  when(ts.isBinaryExpression, lowerBinary),
  when(keyword(ts.SyntaxKind.ThisKeyword), lowerThis),
  when(keyword(ts.SyntaxKind.SuperKeyword), lowerSuper),
  when(ts.isObjectLiteralExpression, lowerObject),
  when(ts.isArrayLiteralExpression, lowerArray),
  lowerConstant,
  when(isFunctionExpression, lowerFunctionExpression),
  when(ts.isTemplateExpression, lowerTemplate),
  when(ts.isNewExpression, lowerNew),
  when(ts.isElementAccessExpression, lowerIndex),
  when(ts.isAwaitExpression, lowerAwait),
  when(ts.isConditionalExpression, lowerConditional),
  when(isUnary, lowerUnary),
  when(ts.isPostfixUnaryExpression, lowerStep),
  when(ts.isClassExpression, (lowering, node) => ({
    kind: "class",
    class: lowering.classOf(node),
    at: lowering.places.of(node),
  })),
  when(ts.isYieldExpression, lowerYield),
  when(ts.isTaggedTemplateExpression, lowerTaggedTemplate),
  when(ts.isMetaProperty, lowerMetaProperty),
];

/** Lowers an expression without its wrappers; what the IR has no form for keeps its operands. */
export function lowerExpression(lowering: Lowering, node: ts.Expression): Expression {
  for (const rule of rules) {
    const lowered = rule(lowering, node);
    if (lowered) return lowered;
  }
  return unsupported(lowering, node);
}

function lowerFunctionExpression(
  lowering: Lowering,
  node: ts.FunctionExpression | ts.ArrowFunction,
): Expression {
  if (nestedTooDeeply(node)) return unsupportedExpression(lowering, node);
  return { kind: "function", function: lowering.functionOf(node), at: lowering.places.of(node) };
}

function isFunctionExpression(node: ts.Node): node is ts.FunctionExpression | ts.ArrowFunction {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

function isUnary(
  node: ts.Node,
): node is ts.PrefixUnaryExpression | ts.TypeOfExpression | ts.VoidExpression | ts.DeleteExpression {
  return (
    ts.isPrefixUnaryExpression(node) ||
    ts.isTypeOfExpression(node) ||
    ts.isVoidExpression(node) ||
    ts.isDeleteExpression(node)
  );
}

function unsupported(lowering: Lowering, node: ts.Expression): Expression {
  const operands = operandsIn(node).map((operand) => lowering.expression(operand));
  return { kind: "unsupported", what: describe(node), operands, at: lowering.places.of(node) };
}

function describe(node: ts.Node): string {
  if (ts.isRegularExpressionLiteral(node)) return "a regular expression";
  if (ts.isBigIntLiteral(node)) return "a bigint";
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node)) return "JSX";
  if (ts.isIdentifier(node) && node.text === "") return "a missing expression";
  return `an expression of the kind ${ts.SyntaxKind[node.kind]}`;
}

/** The nearest expressions inside a node: of JSX its components and what stands in braces. */
function operandsIn(node: ts.Node): readonly ts.Expression[] {
  const found: ts.Expression[] = [];
  ts.forEachChild(node, (child) => {
    if (isJsx(child)) found.push(...operandsIn(child));
    else if (ts.isIdentifier(child) && isIntrinsic(child)) return;
    else if (isExpression(child)) found.push(child);
  });
  return found;
}

function isJsx(node: ts.Node): boolean {
  return node.kind >= ts.SyntaxKind.JsxElement && node.kind <= ts.SyntaxKind.JsxNamespacedName;
}

/** Names of HTML elements and of attributes; a closing tag repeats the opening one. */
function isIntrinsic(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isJsxOpeningElement(parent) || ts.isJsxSelfClosingElement(parent)) return /^[a-z]/.test(node.text);
  return ts.isJsxAttribute(parent) || ts.isJsxClosingElement(parent) || ts.isJsxNamespacedName(parent);
}

function isExpression(node: ts.Node): node is ts.Expression {
  return ts.isExpression(node);
}
