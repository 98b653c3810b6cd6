/** Lowers classes; their members only when they are asked for. */
import type { ClassIr, MemberIr, Statement } from "../ir/index.ts";
import { type Context, placeOf } from "./context.ts";
import { isOverload, once } from "./declarations.ts";
import { nodeType } from "./node-types.ts";
import type { AssignmentNode, ClassNode, FunctionNode, NameNode, ParseNode } from "./parse-nodes.ts";
import { unchained } from "./statements.ts";

/** A `class`. */
export function lowerClass(node: ClassNode, context: Context): ClassIr {
  const inner = context.lower.inside(node, context);
  const parts = once(() => sortParts(node, inner));
  const members = once(() => parts().members.flatMap((part) => lowerMember(part, inner)));
  const symbol = context.scope.find(node.d.name.d.value);
  return {
    name: node.d.name.d.value,
    path: inner.path.join("."),
    file: context.module.file,
    bases: node.d.arguments
      .filter((argument) => argument.d.name === undefined)
      .map((argument) => context.lower.expression(argument.d.valueExpr, context)),
    members,
    constructorFunction: () => constructorOf(members()),
    decorators: node.d.decorators.map((decorator) => context.lower.expression(decorator.d.expr, context)),
    ...(symbol && { binding: context.lower.resolver.binding(symbol) }),
    statements: once(() => inner.lower.statements(parts().statements, inner)),
    at: placeOf(node, context),
    nameAt: placeOf(node.d.name, context),
  };
}

type MemberNode = FunctionNode | ClassNode | AssignmentNode | (ParseNode & { nodeType: 54 });

function constructorOf(members: readonly MemberIr[]): ReturnType<ClassIr["constructorFunction"]> {
  const found = members.findLast(
    (member) => member.kind === "method" && member.function.flavour === "constructor",
  );
  return found?.kind === "method" ? found.function : undefined;
}

/** Members are methods, classes and names with a value or a type; everything else in the suite is a statement. */
function sortParts(node: ClassNode, inner: Context): { members: MemberNode[]; statements: ParseNode[] } {
  const members: MemberNode[] = [];
  const statements: ParseNode[] = [];
  const suite = node.d.suite.d.statements;
  const flat = suite.flatMap((part) =>
    part.nodeType === nodeType.statementList ? part.d.statements : [part],
  );
  for (const part of flat) {
    if (isMember(part)) members.push(part);
    else if (lasts(part, inner)) statements.push(part);
  }
  return { members, statements };
}

function isMember(part: ParseNode): part is MemberNode {
  if (part.nodeType === nodeType.assignment)
    return unchained(part).targets.every((target) => fieldName(target));
  if (part.nodeType === nodeType.typeAnnotation) return fieldName(part) !== undefined;
  return part.nodeType === nodeType.function || part.nodeType === nodeType.class;
}

function fieldName(target: ParseNode): NameNode | undefined {
  if (target.nodeType === nodeType.typeAnnotation) return fieldName(target.d.valueExpr);
  return target.nodeType === nodeType.name ? target : undefined;
}

function lasts(part: ParseNode, inner: Context): boolean {
  return inner.lower.statements([part], inner).some((statement: Statement) => statement.kind !== "nothing");
}

function lowerMember(node: MemberNode, inner: Context): readonly MemberIr[] {
  const at = placeOf(node, inner);
  switch (node.nodeType) {
    case nodeType.function:
      return isOverload(node, inner) ? [] : [{ kind: "method", function: inner.lower.function(node, inner) }];
    case nodeType.class: {
      const value = { kind: "class", class: inner.lower.class(node, inner), at } as const;
      return [{ kind: "field", name: node.d.name.d.value, static: true, value, at }];
    }
    case nodeType.assignment:
      return lowerFields(node, inner);
    case nodeType.typeAnnotation: {
      const name = fieldName(node);
      return name ? [{ kind: "field", name: name.d.value, static: false, at }] : [];
    }
  }
}

function lowerFields(node: AssignmentNode, inner: Context): readonly MemberIr[] {
  const { targets, right } = unchained(node);
  const value = inner.lower.expression(right, inner);
  const at = placeOf(node, inner);
  return targets.flatMap((target) => {
    const name = fieldName(target);
    return name ? [{ kind: "field", name: name.d.value, static: true, value, at } as const] : [];
  });
}
