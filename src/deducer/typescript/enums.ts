import type ts from "typescript";
import type { Expression, ObjectLiteral, Statement } from "../ir/index.ts";
import { lowerKey } from "./literals.ts";
import type { Lowering } from "./lowering.ts";

/** An enum is an object of its members; a further declaration of the same enum adds to the first. */
export function lowerEnum(lowering: Lowering, node: ts.EnumDeclaration): Statement {
  const at = lowering.places.of(node);
  const binding = lowering.resolver.enumBinding(node);
  const target = { kind: "binding", binding, at: lowering.places.of(node.name) } as const;
  const merged = binding.at.start !== target.at.start;
  const before: ObjectLiteral["entries"] = merged
    ? [{ spread: { kind: "reference", name: binding.name, binding, at: target.at } }]
    : [];
  const members = node.members.map((member) => ({
    key: lowerKey(lowering, member.name),
    value: memberValue(lowering, member),
  }));
  return {
    kind: "assign",
    target,
    value: { kind: "object", entries: [...before, ...members], at },
    declares: true,
    at,
  };
}

/** Members without a value are counted; others that cannot be folded keep their expression. */
function memberValue(lowering: Lowering, member: ts.EnumMember): Expression {
  const at = lowering.places.of(member);
  const value = lowering.enumValues.of(member);
  if (value !== undefined) return { kind: "literal", value, at };
  if (member.initializer) return lowering.expression(member.initializer);
  return { kind: "unsupported", what: "an enum member without a value", operands: [], at };
}
