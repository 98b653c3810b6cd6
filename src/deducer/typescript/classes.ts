import ts from "typescript";
import type { ClassIr, MemberIr, Statement } from "../ir/index.ts";
import { bindingOf, staticSelf } from "./class-names.ts";
import { decoratorsOf } from "./functions.ts";
import type { Lowering } from "./lowering.ts";
import { hasModifier } from "./modifiers.ts";
import { isFunctionNode, memberName, ownName } from "./naming.ts";
import { selfOfFields } from "./references.ts";
import { holderOf } from "./wrappers.ts";

/** A class; its members are lowered when they are asked for. */
export function lowerClass(lowering: Lowering, node: ts.ClassLikeDeclaration): ClassIr {
  const at = lowering.places.of(node);
  const binding = bindingOf(lowering, node);
  let members: readonly MemberIr[] | undefined;
  let statements: readonly Statement[] | undefined;
  return {
    name: ownName(node),
    path: lowering.names.pathOf(node),
    file: at.source.file,
    bases: extended(node).map((base) => lowering.expression(base)),
    members: () => {
      members ??= node.members.flatMap((member) => memberOf(lowering, member));
      return members;
    },
    constructorFunction: () => {
      const found = node.members.find(
        (member): member is ts.ConstructorDeclaration =>
          ts.isConstructorDeclaration(member) && member.body !== undefined,
      );
      return found && lowering.functionOf(found);
    },
    decorators: decoratorsOf(lowering, node),
    self: lowering.bindings.selfOf(selfOfFields(node)),
    staticSelf: staticSelf(lowering, node),
    ...(binding && { binding }),
    statements: () => {
      statements ??= node.members.flatMap((member) => statementsOf(lowering, member));
      return statements;
    },
    at,
    nameAt: lowering.places.ofName(holderOf(node) ?? node),
  };
}

function extended(node: ts.ClassLikeDeclaration): readonly ts.Expression[] {
  const clause = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  return clause?.types.map((type) => type.expression) ?? [];
}

function memberOf(lowering: Lowering, member: ts.ClassElement): readonly MemberIr[] {
  if (ts.isPropertyDeclaration(member)) return fieldOf(lowering, member);
  if (ts.isConstructorDeclaration(member) || !isFunctionNode(member) || !member.body) return [];
  return [{ kind: "method", function: lowering.functionOf(member) }];
}

function fieldOf(lowering: Lowering, member: ts.PropertyDeclaration): readonly MemberIr[] {
  if (hasModifier(member, ts.SyntaxKind.DeclareKeyword)) return [];
  return [
    {
      kind: "field",
      name: memberName(member.name),
      static: hasModifier(member, ts.SyntaxKind.StaticKeyword),
      ...(member.initializer && { value: lowering.expression(member.initializer) }),
      decorators: decoratorsOf(lowering, member),
      at: lowering.places.of(member),
    },
  ];
}

/** What runs when the class is defined besides: static blocks, computed names. */
function statementsOf(lowering: Lowering, member: ts.ClassElement): readonly Statement[] {
  if (ts.isClassStaticBlockDeclaration(member)) return lowering.statements(member.body.statements);
  if (!member.name || !ts.isComputedPropertyName(member.name)) return [];
  const expression = lowering.expression(member.name.expression);
  return [{ kind: "expression", expression, at: expression.at }];
}
