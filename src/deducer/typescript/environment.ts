import ts from "typescript";
import type { Expression, Pattern } from "../ir/index.ts";
import { lowerKey } from "./literals.ts";
import type { Lowering } from "./lowering.ts";
import { sleepingImport } from "./sleeping.ts";
import type { Target } from "./target.ts";
import { unwrapped } from "./wrappers.ts";

/** Whether an expression is the process's environment, by any of its names. */
export function isEnvironment(lowering: Lowering, node: ts.Expression): boolean {
  const inner = unwrapped(node);
  if (ts.isIdentifier(inner))
    return !sleepingImport(lowering, inner) && isOfProcess(lowering.resolver.targetOf(inner), ["env"]);
  return memberNamed(inner, "env") && isProcess(lowering, inner.expression);
}

/** `const { A, B: b = "x", ...rest } = process.env` reads each name on its own. */
export function environmentReads(
  lowering: Lowering,
  { name, initializer }: ts.VariableDeclaration,
): readonly { readonly target: Pattern; readonly value: Expression }[] | undefined {
  if (!ts.isObjectBindingPattern(name) || !initializer) return undefined;
  if (!isEnvironment(lowering, initializer)) return undefined;
  return name.elements.map((element) => {
    if (element.dotDotDotToken)
      return { target: lowering.declared(element.name), value: lowering.expression(initializer) };
    const at = lowering.places.of(element);
    const key = element.propertyName ?? element.name;
    const variable = lowerKey(lowering, key as ts.PropertyName);
    const given = element.initializer && lowering.expression(element.initializer);
    return {
      target: lowering.declared(element.name),
      value: { kind: "environment", name: variable, ...(given && { default: given }), at },
    };
  });
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
