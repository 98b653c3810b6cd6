import ts from "typescript";
import type { Expression, Pattern } from "../ir/index.ts";
import { lowerKey } from "./literals.ts";
import type { Lowering } from "./lowering.ts";
import { memberOfNamespace } from "./references.ts";
import { unwrapped } from "./wrappers.ts";

type ObjectEntry = Extract<Pattern, { kind: "object" }>["entries"][number];
type ArrayElement = Extract<Pattern, { kind: "array" }>["elements"][number];

/** What a declaration declares: a name or a destructuring. */
export function lowerDeclared(lowering: Lowering, name: ts.BindingName): Pattern {
  const at = lowering.places.of(name);
  if (ts.isIdentifier(name)) {
    const { parent } = name;
    if (!ts.isVariableDeclaration(parent) && !ts.isBindingElement(parent) && !ts.isParameter(parent))
      throw new Error(`a name is declared in a ${ts.SyntaxKind[parent.kind]}`);
    return { kind: "binding", binding: lowering.bindings.of(parent), at };
  }
  if (ts.isArrayBindingPattern(name)) {
    const elements = name.elements.map((element): ArrayElement => {
      if (ts.isOmittedExpression(element)) return undefined;
      const target = declaredElement(lowering, element);
      return element.dotDotDotToken ? { target, rest: true } : { target };
    });
    return { kind: "array", elements, at };
  }
  return declaredObject(lowering, name);
}

/** What an assignment assigns to: a name, a member, or a destructuring written as a literal. */
export function lowerAssigned(lowering: Lowering, node: ts.Expression): Pattern {
  const target = unwrapped(node);
  if (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target))
    return assignedMember(lowering, target);
  if (ts.isArrayLiteralExpression(target)) return assignedArray(lowering, target);
  if (ts.isObjectLiteralExpression(target)) return assignedObject(lowering, target);
  if (ts.isBinaryExpression(target) && target.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return withDefault(lowering.assigned(target.left), lowering.expression(target.right));
  return assignedName(lowering, target);
}

function assignedMember(
  lowering: Lowering,
  target: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): Pattern {
  const at = lowering.places.of(target);
  const object = lowering.expression(target.expression);
  const variable = memberOfNamespace(lowering, target, object);
  if (variable?.kind === "reference") return { kind: "binding", binding: variable.binding, at };
  if (ts.isPropertyAccessExpression(target)) return { kind: "member", object, name: target.name.text, at };
  return { kind: "index", object, key: lowering.expression(target.argumentExpression), at };
}

function declaredElement(lowering: Lowering, element: ts.BindingElement): Pattern {
  const target = lowering.declared(element.name);
  return element.initializer ? withDefault(target, lowering.expression(element.initializer)) : target;
}

function declaredObject(lowering: Lowering, pattern: ts.ObjectBindingPattern): Pattern {
  const entries: ObjectEntry[] = [];
  let rest: Pattern | undefined;
  for (const element of pattern.elements) {
    const target = declaredElement(lowering, element);
    const key = element.propertyName ?? element.name;
    if (element.dotDotDotToken) rest = target;
    else if (!ts.isObjectBindingPattern(key) && !ts.isArrayBindingPattern(key))
      entries.push({ key: lowerKey(lowering, key), target });
  }
  return { kind: "object", entries, ...(rest && { rest }), at: lowering.places.of(pattern) };
}

function assignedArray(lowering: Lowering, literal: ts.ArrayLiteralExpression): Pattern {
  const elements = literal.elements.map((element): ArrayElement => {
    if (ts.isOmittedExpression(element)) return undefined;
    if (ts.isSpreadElement(element)) return { target: lowering.assigned(element.expression), rest: true };
    return { target: lowering.assigned(element) };
  });
  return { kind: "array", elements, at: lowering.places.of(literal) };
}

function assignedObject(lowering: Lowering, literal: ts.ObjectLiteralExpression): Pattern {
  const entries: ObjectEntry[] = [];
  let rest: Pattern | undefined;
  for (const property of literal.properties) {
    if (ts.isSpreadAssignment(property)) rest = lowering.assigned(property.expression);
    else if (ts.isPropertyAssignment(property))
      entries.push({
        key: lowerKey(lowering, property.name),
        target: lowering.assigned(property.initializer),
      });
    else if (ts.isShorthandPropertyAssignment(property)) entries.push(assignedShorthand(lowering, property));
  }
  return { kind: "object", entries, ...(rest && { rest }), at: lowering.places.of(literal) };
}

function assignedShorthand(lowering: Lowering, property: ts.ShorthandPropertyAssignment): ObjectEntry {
  const target = lowering.assigned(property.name);
  const { objectAssignmentInitializer: initial } = property;
  return {
    key: lowerKey(lowering, property.name),
    target: initial ? withDefault(target, lowering.expression(initial)) : target,
  };
}

/** A name that is not the user's own is a member of the global object. */
function assignedName(lowering: Lowering, target: ts.Expression): Pattern {
  const at = lowering.places.of(target);
  const value = lowering.expression(target);
  if (value.kind === "reference") return { kind: "binding", binding: value.binding, at };
  if (value.kind === "member") return { kind: "member", object: value.object, name: value.name, at };
  const object: Expression = value.kind === "builtin" ? { kind: "builtin", name: "globalThis", at } : value;
  return { kind: "member", object, name: target.getText(), at };
}

function withDefault(target: Pattern, value: Expression): Pattern {
  return target.kind === "member" || target.kind === "index" ? target : { ...target, default: value };
}
