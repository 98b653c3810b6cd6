import { ts } from "ts-morph";
import type { Lowering } from "./lowering.ts";
import type { Target } from "./target.ts";
import { unwrapped } from "./wrappers.ts";

/** Whether an expression is the process's environment, by any of its names. */
export function isEnvironment(lowering: Lowering, node: ts.Expression): boolean {
  const inner = unwrapped(node);
  if (ts.isIdentifier(inner)) return isOfProcess(lowering.resolver.targetOf(inner), ["env"]);
  return memberNamed(inner, "env") && isProcess(lowering, inner.expression);
}

function isProcess(lowering: Lowering, node: ts.Expression): boolean {
  const inner = unwrapped(node);
  if (memberNamed(inner, "process"))
    return ts.isIdentifier(inner.expression) && inner.expression.text === "globalThis";
  if (!ts.isIdentifier(inner)) return false;
  const target = lowering.resolver.targetOf(inner);
  return (target.kind === "builtin" && target.name === "process") || isOfProcess(target, ["default", "*"]);
}

function isOfProcess(target: Target, names: readonly string[]): boolean {
  return (
    target.kind === "external" && /^(node:)?process$/.test(target.package) && names.includes(target.name)
  );
}

function memberNamed(
  node: ts.Expression,
  name: string,
): node is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === name;
  if (!ts.isElementAccessExpression(node)) return false;
  const { argumentExpression: key } = node;
  return ts.isStringLiteralLike(key) && key.text === name;
}
