/** Lowers comprehensions and generator expressions. */
import type { Comprehension, Expression } from "../ir/index.ts";
import { type Context, placeOf } from "./context.ts";
import type { AnyNode } from "./node.ts";
import { nodeType } from "./node-types.ts";
import type { ComprehensionForNode, ComprehensionNode, ParseNode } from "./parse-nodes.ts";

/** A list, set or dictionary display that is a comprehension holds nothing else. */
export function onlyComprehension(items: readonly ParseNode[]): ComprehensionNode | undefined {
  const [only] = items;
  if (items.length !== 1 || only?.nodeType !== nodeType.comprehension || only.d.hasParens) return undefined;
  return only;
}

/** A comprehension of that flavour; `at` is the display with its brackets. */
export function lowerComprehension(
  node: ComprehensionNode,
  flavour: Comprehension["flavour"],
  { at, context }: { at: AnyNode; context: Context },
): Expression {
  const inner = context.lower.inside(node, context);
  const clauses = lowerClauses(node, { inner, outer: context });
  const { expr } = node.d;
  const place = placeOf(at, context);
  if (expr.nodeType === nodeType.dictionaryKeyEntry) {
    const key = context.lower.expression(expr.d.keyExpr, inner);
    const element = context.lower.expression(expr.d.valueExpr, inner);
    return { kind: "comprehension", flavour, element, key, clauses, at: place };
  }
  return {
    kind: "comprehension",
    flavour,
    element: context.lower.expression(expr, inner),
    clauses,
    at: place,
  };
}

function lowerClauses(
  node: ComprehensionNode,
  { inner, outer }: { inner: Context; outer: Context },
): Comprehension["clauses"] {
  const clauses: { for: ComprehensionForNode; conditions: Expression[] }[] = [];
  for (const part of node.d.forIfNodes) {
    if (part.nodeType === nodeType.comprehensionFor) clauses.push({ for: part, conditions: [] });
    else clauses.at(-1)?.conditions.push(inner.lower.expression(part.d.testExpr, inner));
  }
  return clauses.map(({ for: { d }, conditions }, index) => ({
    target: inner.lower.pattern(d.targetExpr, inner),
    // The first iterable is evaluated outside.
    iterable: inner.lower.expression(d.iterableExpr, index === 0 ? outer : inner),
    conditions,
  }));
}
