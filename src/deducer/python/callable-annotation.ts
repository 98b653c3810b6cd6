/** Decides whether a parameter is declared to be a function, from the annotation's text where that is enough. */
import { builtinNames } from "./builtin-names.ts";
import type { Context } from "./context.ts";
import { meaningOf } from "./names.ts";
import { nodeType } from "./node-types.ts";
import type { NameNode, ParseNode } from "./parse-nodes.ts";
import type { Resolution } from "./resolution.ts";
import { isCallableType } from "./type-hints.ts";

/** Types are evaluated only for what names do not tell: that would load Python's own declarations. */
export function isCallableAnnotation(
  annotation: ParseNode | undefined,
  { name, outer }: { name: NameNode; outer: Context },
): boolean {
  if (!annotation) return false;
  return fromText(annotation, outer) ?? isCallableType(name, outer);
}

/** Nothing where the text does not tell. */
function fromText(annotation: ParseNode, context: Context): boolean | undefined {
  switch (annotation.nodeType) {
    case nodeType.index:
      return fromText(annotation.d.leftExpr, context);
    case nodeType.constant:
      return false;
    case nodeType.binaryOperation: {
      const parts = [annotation.d.leftExpr, annotation.d.rightExpr].map((part) => fromText(part, context));
      return parts.includes(undefined) ? undefined : parts.includes(true);
    }
    default:
      return fromName(annotation, context);
  }
}

function fromName(annotation: ParseNode, context: Context): boolean | undefined {
  const meaning = meaningOf(annotation, context);
  switch (meaning?.kind) {
    case "sdk":
      return false;
    case "external":
      return meaning.name === "Callable" ? true : undefined;
    case "binding":
      return isOrdinaryClass(meaning, context) ? false : undefined;
    case undefined:
      return annotation.nodeType === nodeType.name && builtinNames.has(annotation.d.value)
        ? false
        : undefined;
    default:
      return undefined;
  }
}

/** A class at the top of its module without bases is no protocol, and is called only if it says so itself. */
function isOrdinaryClass({ binding, scope }: Resolution & { kind: "binding" }, context: Context): boolean {
  if (binding.role !== "class" || scope.kind !== "module") return false;
  return context.lower.project
    .parse(scope.file)
    .tree.d.statements.some(
      (node) =>
        node.nodeType === nodeType.class &&
        node.d.name.d.value === binding.name &&
        node.d.arguments.length === 0 &&
        !node.d.suite.d.statements.some(
          (each) => each.nodeType === nodeType.function && each.d.name.d.value === "__call__",
        ),
    );
}
