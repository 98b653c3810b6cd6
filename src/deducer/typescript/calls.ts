import ts from "typescript";
import { computedImport, moduleNotFound } from "../front-end/diagnostics.ts";
import type { Argument, Expression } from "../ir/index.ts";
import type { Lowering } from "./lowering.ts";
import { moduleReference } from "./references.ts";
import { lowerRequire } from "./required-modules.ts";

/** `f(…)`, `f?.(…)`, `super(…)`, `import(…)`. */
export function lowerCall(lowering: Lowering, node: ts.CallExpression): Expression {
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return lowerDynamicImport(lowering, node);
  return (
    lowerRequire(lowering, node) ?? {
      kind: "call",
      callee: lowering.expression(node.expression),
      arguments: lowerArguments(lowering, node.arguments),
      construct: false,
      at: lowering.places.of(node),
      hint: lowering.hint(node),
    }
  );
}

/** `new X(…)`. */
export function lowerNew(lowering: Lowering, node: ts.NewExpression): Expression {
  return {
    kind: "call",
    callee: lowering.expression(node.expression),
    arguments: lowerArguments(lowering, node.arguments ?? []),
    construct: true,
    at: lowering.places.of(node),
    hint: lowering.hint(node),
  };
}

/** `` tag`text ${value}` `` calls the tag with the texts and the values. */
export function lowerTaggedTemplate(lowering: Lowering, node: ts.TaggedTemplateExpression): Expression {
  const { template } = node;
  const at = lowering.places.of(template);
  const spans = ts.isTemplateExpression(template) ? template.templateSpans : [];
  const texts = ts.isTemplateExpression(template)
    ? [template.head.text, ...spans.map(({ literal }) => literal.text)]
    : [template.text];
  const elements = texts.map((text) => ({ value: { kind: "literal", value: text, at } as const }));
  const values = spans.map(({ expression }) => expression);
  return {
    kind: "call",
    callee: lowering.expression(node.tag),
    arguments: [
      { value: { kind: "array", flavour: "list", elements, at }, at },
      ...lowerArguments(lowering, values),
    ],
    construct: false,
    at: lowering.places.of(node),
    hint: lowering.hint(node),
  };
}

function lowerArguments(lowering: Lowering, nodes: readonly ts.Expression[]): readonly Argument[] {
  return nodes.map((node) => {
    const at = lowering.places.of(node);
    return ts.isSpreadElement(node)
      ? { value: lowering.expression(node.expression), spread: true, at }
      : { value: lowering.expression(node), at };
  });
}

function lowerDynamicImport(lowering: Lowering, node: ts.CallExpression): Expression {
  const at = lowering.places.of(node);
  const [specifier, ...rest] = node.arguments;
  const module =
    specifier && ts.isStringLiteralLike(specifier) ? importedModule(lowering, specifier, node) : undefined;
  if (module && rest.length === 0) return module;
  const operands = [...(module ? [module] : []), ...rest.map((operand) => lowering.expression(operand))];
  if (module) return { kind: "unsupported", what: "a dynamic import", operands, at };
  lowering.tell(computedImport(lowering.places.of(specifier ?? node)));
  const what = "a dynamic import of a computed name";
  const computed = specifier ? [lowering.expression(specifier)] : [];
  return { kind: "unsupported", what, operands: [...computed, ...operands], at };
}

function importedModule(
  lowering: Lowering,
  specifier: ts.StringLiteralLike,
  node: ts.CallExpression,
): Expression {
  const at = lowering.places.of(node);
  const resolution = lowering.project.resolution(specifier);
  if (resolution.kind === "sdk") return { kind: "sdk", name: "*", at };
  if (resolution.kind === "external") return { ...resolution, name: "*", at };
  if (resolution.kind === "missing")
    lowering.tell(moduleNotFound(lowering.places.of(specifier), specifier.text));
  if (resolution.kind !== "user") return { kind: "literal", value: specifier.text, at };
  const { file } = resolution;
  return { ...moduleReference(lowering, file, node), load: () => lowering.runnable(file) };
}
