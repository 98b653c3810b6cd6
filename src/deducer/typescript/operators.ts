import ts from "typescript";
import type { Expression, Logical } from "../ir/index.ts";
import type { Lowering } from "./lowering.ts";

/** `!x`, `-x`, `typeof x`, `void x`, `delete x`. */
export function lowerUnary(
  lowering: Lowering,
  node: ts.PrefixUnaryExpression | ts.TypeOfExpression | ts.VoidExpression | ts.DeleteExpression,
): Expression {
  if (ts.isPrefixUnaryExpression(node) && isStep(node.operator)) return lowerStep(lowering, node);
  const operand = lowering.expression(ts.isPrefixUnaryExpression(node) ? node.operand : node.expression);
  return { kind: "unary", operator: unaryOperator(node), operand, at: lowering.places.of(node) };
}

/** `x++` and `++x`. */
export function lowerStep(
  lowering: Lowering,
  node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression,
): Expression {
  const at = lowering.places.of(node);
  return {
    kind: "assign",
    target: lowering.assigned(node.operand),
    operator: node.operator === ts.SyntaxKind.PlusPlusToken ? "+" : "-",
    value: { kind: "literal", value: 1, at },
    ...(ts.isPostfixUnaryExpression(node) && { postfix: true }),
    at,
  };
}

/** `a + b`, `a && b`, `a = b`, `a += b`, `a, b`. */
export function lowerBinary(lowering: Lowering, node: ts.BinaryExpression): Expression {
  const operator = ts.tokenToString(node.operatorToken.kind) ?? node.operatorToken.getText();
  const at = lowering.places.of(node);
  if (isAssignment(node.operatorToken.kind)) {
    const target = lowering.assigned(node.left);
    const value = lowering.expression(node.right);
    const applied = operator.slice(0, -1);
    return { kind: "assign", target, ...(applied && { operator: applied }), value, at };
  }
  const left = lowerLeft(lowering, node.left);
  const right = lowering.expression(node.right);
  if (isLogical(operator)) return { kind: "logical", operator, left, right, at };
  // without its parentheses a comma would separate arguments
  const whole = operator === "," && ts.isParenthesizedExpression(node.parent) ? node.parent : node;
  return { kind: "binary", operator, left, right, at: lowering.places.of(whole) };
}

/** `test ? a : b`. */
export function lowerConditional(lowering: Lowering, node: ts.ConditionalExpression): Expression {
  return {
    kind: "conditional",
    test: lowering.expression(node.condition),
    then: lowering.expression(node.whenTrue),
    otherwise: lowering.expression(node.whenFalse),
    at: lowering.places.of(node),
  };
}

/** `await x`. */
export function lowerAwait(lowering: Lowering, node: ts.AwaitExpression): Expression {
  const operand = lowering.expression(node.expression);
  return { kind: "await", flavour: "await", operand, at: lowering.places.of(node) };
}

/** `yield x`, `yield* x`. */
export function lowerYield(lowering: Lowering, node: ts.YieldExpression): Expression {
  const operand = node.expression && lowering.expression(node.expression);
  const at = lowering.places.of(node);
  const delegates = node.asteriskToken !== undefined;
  return {
    kind: "await",
    flavour: "yield",
    ...(operand && { operand }),
    ...(delegates && { delegates }),
    at,
  };
}

/** Whether a token assigns: `=`, `+=`, `??=`. */
function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** `#field in object` has a bare private name on its left. */
function lowerLeft(lowering: Lowering, node: ts.Node): Expression {
  if (ts.isPrivateIdentifier(node))
    return { kind: "literal", value: node.text, at: lowering.places.of(node) };
  return lowering.expression(node as ts.Expression);
}

function isStep(operator: ts.PrefixUnaryOperator): boolean {
  return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
}

function isLogical(operator: string): operator is Logical["operator"] {
  return operator === "&&" || operator === "||" || operator === "??";
}

function unaryOperator(
  node: ts.PrefixUnaryExpression | ts.TypeOfExpression | ts.VoidExpression | ts.DeleteExpression,
): string {
  if (ts.isTypeOfExpression(node)) return "typeof";
  if (ts.isVoidExpression(node)) return "void";
  return ts.isDeleteExpression(node) ? "delete" : (ts.tokenToString(node.operator) ?? "");
}
