/** Lowers what a value is assigned to. */
import type { Pattern } from "../ir/index.ts";
import { lowerKey, rangeOf } from "./calls.ts";
import { type Context, placeOf } from "./context.ts";
import { meaningOf } from "./names.ts";
import { nodeType } from "./node-types.ts";
import type { MemberAccessNode, NameNode, ParseNode } from "./parse-nodes.ts";

/** A name, a member, a subscript, or a tuple or list of these. Anything else assigns to nothing that has a name. */
export function lowerPattern(target: ParseNode, context: Context): Pattern {
  const at = placeOf(target, context);
  switch (target.nodeType) {
    case nodeType.name:
      return lowerNamePattern(target, context);
    case nodeType.typeAnnotation:
      return context.lower.pattern(target.d.valueExpr, context);
    case nodeType.memberAccess:
      return lowerMemberPattern(target, context);
    case nodeType.index:
      return {
        kind: "index",
        object: context.lower.expression(target.d.leftExpr, context),
        key: lowerKey(target, context),
        ...rangeOf(target),
        at,
      };
    case nodeType.tuple:
    case nodeType.list:
      return { kind: "array", elements: target.d.items.map((item) => lowerElement(item, context)), at };
    default:
      return { kind: "array", elements: [], at };
  }
}

function lowerElement(item: ParseNode, context: Context): { target: Pattern; rest?: boolean } {
  if (item.nodeType !== nodeType.unpack) return { target: context.lower.pattern(item, context) };
  return { target: context.lower.pattern(item.d.expr, context), rest: true };
}

function lowerNamePattern(name: NameNode, context: Context): Pattern {
  const at = placeOf(name, context);
  const { resolver } = context.lower;
  const symbol = context.scope.find(name.d.value);
  // Only a tree that pyright repaired after a syntax error has targets that no scope declares.
  if (!symbol) return { kind: "array", elements: [], at };
  return { kind: "binding", binding: resolver.binding(symbol), at };
}

/** `config.store = x` on a module assigns the module's own name. */
function lowerMemberPattern(target: MemberAccessNode, context: Context): Pattern {
  const at = placeOf(target, context);
  const object = meaningOf(target.d.leftExpr, context);
  const meaning = object?.kind === "module" ? meaningOf(target, context) : undefined;
  if (meaning?.kind === "binding") return { kind: "binding", binding: meaning.binding, at };
  return {
    kind: "member",
    object: context.lower.expression(target.d.leftExpr, context),
    name: target.d.member.d.value,
    at,
  };
}
