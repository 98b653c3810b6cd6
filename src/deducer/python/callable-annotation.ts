/** Decides whether a parameter is declared to be a function, from the annotation's text where that is enough. */
import { builtinNames } from "./builtin-names.ts";
import type { Context } from "./context.ts";
import { meaningOf } from "./names.ts";
import { nodeType } from "./node-types.ts";
import type { NameNode, ParseNode } from "./parse-nodes.ts";
import { isCallableType } from "./type-hints.ts";

/** Types are evaluated only for what names do not tell: that would load Python's own declarations. */
export function isCallableAnnotation(
  annotation: ParseNode | undefined,
  { name, outer }: { name: NameNode; outer: Context },
): boolean {
  if (!annotation) return false;
  return fromText(annotation, outer) ?? isCallableType(name, outer);
}

function fromText(annotation: ParseNode, context: Context): boolean | undefined {
  if (annotation.nodeType === nodeType.index) return fromText(annotation.d.leftExpr, context);
  if (annotation.nodeType === nodeType.constant) return false;
  if (annotation.nodeType === nodeType.binaryOperation) {
    const parts = [annotation.d.leftExpr, annotation.d.rightExpr].map((part) => fromText(part, context));
    return parts.includes(undefined) ? undefined : parts.includes(true);
  }
  const meaning = meaningOf(annotation, context);
  if (meaning?.kind === "sdk") return false;
  if (meaning?.kind === "external" && meaning.name === "Callable") return true;
  if (meaning === undefined && annotation.nodeType === nodeType.name && builtinNames.has(annotation.d.value)) {
    return false;
  }
  if (meaning?.kind !== "binding" || meaning.binding.role !== "class") return undefined;
  return meaning.scope.kind === "module" && isOrdinaryClass(meaning.binding.name, { file: meaning.scope.file, context })
    ? false
    : undefined;
}

/** A class without bases is no protocol. */
function isOrdinaryClass(name: string, { file, context }: { file: string; context: Context }): boolean {
  const { tree } = context.lower.project.parse(file);
  return tree.d.statements.some(
    (node) => node.nodeType === nodeType.class && node.d.name.d.value === name && node.d.arguments.length === 0,
  );
}
