import ts from "typescript";
import type { ArrayLiteral, Expression, Literal, ObjectLiteral } from "../ir/index.ts";
import type { Lowering } from "./lowering.ts";
import { memberName } from "./naming.ts";

/** `"text"`, also as a template without holes. */
export function lowerText(lowering: Lowering, node: ts.LiteralLikeNode): Literal {
  return { kind: "literal", value: node.text, at: lowering.places.of(node) };
}

/** `1`, `0x10`, `1_000`. */
export function lowerNumber(lowering: Lowering, node: ts.NumericLiteral): Literal {
  return { kind: "literal", value: Number(node.text), at: lowering.places.of(node) };
}

const constants = new Map<ts.SyntaxKind, true | false | null>([
  [ts.SyntaxKind.TrueKeyword, true],
  [ts.SyntaxKind.FalseKeyword, false],
  [ts.SyntaxKind.NullKeyword, null],
]);

/** `true`, `false`, `null`, and the hole of an array. */
export function lowerConstant(lowering: Lowering, node: ts.Node): Literal | undefined {
  if (ts.isOmittedExpression(node))
    return { kind: "literal", value: undefined, at: lowering.places.of(node) };
  const value = constants.get(node.kind);
  return value === undefined ? undefined : { kind: "literal", value, at: lowering.places.of(node) };
}

/** `` `text ${value}` ``. */
export function lowerTemplate(lowering: Lowering, node: ts.TemplateExpression): Expression {
  const text = (part: ts.LiteralLikeNode): readonly Expression[] =>
    part.text ? [lowerText(lowering, part)] : [];
  const parts = node.templateSpans.flatMap((span) => [
    lowering.expression(span.expression),
    ...text(span.literal),
  ]);
  return { kind: "template", parts: [...text(node.head), ...parts], at: lowering.places.of(node) };
}

/** `[a, ...b]`. */
export function lowerArray(lowering: Lowering, node: ts.ArrayLiteralExpression): ArrayLiteral {
  const elements = node.elements.map((element) =>
    ts.isSpreadElement(element)
      ? { value: lowering.expression(element.expression), spread: true }
      : { value: lowering.expression(element) },
  );
  return { kind: "array", flavour: "list", elements, at: lowering.places.of(node) };
}

/** `{ a, b: c, ...d, e() {} }`; `{ __proto__: p }` is an object whose prototype is set. */
export function lowerObject(lowering: Lowering, node: ts.ObjectLiteralExpression): Expression {
  const at = lowering.places.of(node);
  const own = node.properties.filter((property) => !isPrototype(property));
  const entries = own.map((property) => lowerProperty(lowering, property));
  const object: ObjectLiteral = { kind: "object", entries, at };
  const prototype = node.properties.find(isPrototype);
  if (!prototype) return object;
  const given = [object, lowering.expression(prototype.initializer)];
  return {
    kind: "call",
    callee: { kind: "builtin", name: "Object.setPrototypeOf", at },
    arguments: given.map((value) => ({ value, at: value.at })),
    construct: false,
    at,
  };
}

function isPrototype(property: ts.ObjectLiteralElementLike): property is ts.PropertyAssignment {
  const { name } = property;
  const isWritten = name && (ts.isIdentifier(name) || ts.isStringLiteral(name));
  return ts.isPropertyAssignment(property) && isWritten === true && name.text === "__proto__";
}

/** A property's name as an expression. */
export function lowerKey(lowering: Lowering, name: ts.PropertyName): Expression {
  if (ts.isComputedPropertyName(name)) return lowering.expression(name.expression);
  return { kind: "literal", value: memberName(name), at: lowering.places.of(name) };
}

function lowerProperty(
  lowering: Lowering,
  property: ts.ObjectLiteralElementLike,
): ObjectLiteral["entries"][number] {
  if (ts.isSpreadAssignment(property)) return { spread: lowering.expression(property.expression) };
  const key = lowerKey(lowering, property.name);
  if (ts.isPropertyAssignment(property)) return { key, value: lowering.expression(property.initializer) };
  if (ts.isShorthandPropertyAssignment(property)) return { key, value: lowering.expression(property.name) };
  const at = lowering.places.of(property);
  const value: Expression = { kind: "function", function: lowering.functionOf(property), at };
  if (ts.isMethodDeclaration(property)) return { key, value };
  return { key, value, accessor: ts.isGetAccessor(property) ? "get" : "set" };
}
