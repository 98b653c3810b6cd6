import ts from "typescript";

/** Whether a node only wraps an expression: parentheses, `as`, `satisfies`, `!`, type arguments. */
function isWrapper(
  node: ts.Node,
): node is
  | ts.ParenthesizedExpression
  | ts.AsExpression
  | ts.SatisfiesExpression
  | ts.NonNullExpression
  | ts.TypeAssertion
  | ts.ExpressionWithTypeArguments {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isExpressionWithTypeArguments(node)
  );
}

/** The expression inside its wrappers. */
export function unwrapped(node: ts.Expression): ts.Expression {
  let inner = node;
  while (isWrapper(inner)) inner = inner.expression;
  return inner;
}

/** The outermost wrapper around an expression, or the expression. */
export function wrapping(node: ts.Node): ts.Node {
  let outer = node;
  while (isWrapper(outer.parent)) outer = outer.parent;
  return outer;
}

/** The variable that a function or class expression is the value of: its inner name means the same. */
export function holderOf(node: ts.Node): ts.VariableDeclaration | undefined {
  if (!ts.isFunctionExpression(node) && !ts.isClassExpression(node)) return undefined;
  const holder = wrapping(node).parent;
  return ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name) ? holder : undefined;
}
