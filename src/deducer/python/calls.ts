/** Lowers calls and subscripts, and among them the ways to read the environment. */
import type { Argument, Expression } from "../ir/index.ts";
import { type Context, placeOf } from "./context.ts";
import { nodeType } from "./node-types.ts";
import type { ArgumentNode, CallNode, IndexNode } from "./parse-nodes.ts";

const unpackedList = 1;
const unpackedDictionary = 2;

/** A call. In Python a call of a class constructs; the value of the callee decides. */
export function lowerCall(node: CallNode, context: Context): Expression {
  const at = placeOf(node, context);
  const callee = context.lower.expression(node.d.leftExpr, context);
  const values = node.d.args.map((argument) => lowerArgument(argument, context));
  const cast = isTyping(callee, "cast") ? values[1] : undefined;
  if (cast && values.length === 2) return cast.value;
  return (
    environmentCall(callee, values, at) ?? {
      kind: "call",
      callee,
      arguments: values,
      construct: false,
      at,
      hint: () => context.lower.hint(node, context),
    }
  );
}

/** `object[key]`; several keys, or one with a comma, are a tuple. */
export function lowerIndex(node: IndexNode, context: Context): Expression {
  const at = placeOf(node, context);
  const object = context.lower.expression(node.d.leftExpr, context);
  const key = lowerKey(node, context);
  if (isEnviron(object)) return { kind: "environment", name: key, at };
  return { kind: "index", object, key, ...rangeOf(node), at, hint: () => context.lower.hint(node, context) };
}

/** Whether a range of positions stands between the brackets: `[1:]`. */
export function rangeOf({ d: { items } }: IndexNode): { readonly range?: true } {
  return items.some((item) => item.d.valueExpr.nodeType === nodeType.slice) ? { range: true } : {};
}

/** What stands between the brackets. */
export function lowerKey({ d: { items, trailingComma }, ...node }: IndexNode, context: Context): Expression {
  const [only] = items;
  if (only && items.length === 1 && !trailingComma && only.d.argCategory === 0) {
    return context.lower.expression(only.d.valueExpr, context);
  }
  const elements = items.map((item) => ({
    value: context.lower.expression(item.d.valueExpr, context),
    ...(item.d.argCategory === unpackedList && { spread: true }),
  }));
  return { kind: "array", flavour: "tuple", elements, at: placeOf(only ?? node, context) };
}

function lowerArgument(node: ArgumentNode, context: Context): Argument {
  return {
    value: context.lower.expression(node.d.valueExpr, context),
    ...(node.d.name && { name: node.d.name.d.value }),
    ...(node.d.argCategory === unpackedList && { spread: true }),
    ...(node.d.argCategory === unpackedDictionary && { spreadNamed: true }),
    at: placeOf(node, context),
  };
}

function environmentCall(
  callee: Expression,
  values: readonly Argument[],
  at: Expression["at"],
): Expression | undefined {
  const reads =
    isOs(callee, "getenv") || (callee.kind === "member" && callee.name === "get" && isEnviron(callee.object));
  if (!reads || values.length > 2 || values.some((value) => value.spread || value.spreadNamed))
    return undefined;
  const name =
    values.find((value) => value.name === "key") ?? values.find((value) => value.name === undefined);
  const fallback = values.find((value) => value.name === "default") ?? values.find((value) => value !== name);
  if (!name) return undefined;
  return { kind: "environment", name: name.value, ...(fallback && { default: fallback.value }), at };
}

function isEnviron(expression: Expression): boolean {
  return isOs(expression, "environ");
}

function isOs(expression: Expression, name: string): boolean {
  return expression.kind === "external" && expression.package === "os" && expression.name === name;
}

function isTyping(expression: Expression, name: string): boolean {
  return expression.kind === "external" && expression.package === "typing" && expression.name === name;
}
