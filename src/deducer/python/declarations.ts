/** Lowers functions and lambdas; their bodies only when they are asked for. */
import type { FunctionIr, ParameterIr, Statement } from "../ir/index.ts";
import { isCallableAnnotation } from "./callable-annotation.ts";
import { bodyPlace } from "./compound-statements.ts";
import { type Context, placeOf, sourceOf } from "./context.ts";
import { meaningOf } from "./names.ts";
import type { AnyNode } from "./node.ts";
import { nodeType } from "./node-types.ts";
import type { DecoratorNode, FunctionNode, LambdaNode, ParameterNode, ParseNode } from "./parse-nodes.ts";

/** A `def` or `async def`, also as a method. */
export function lowerFunction(node: FunctionNode, context: Context): FunctionIr {
  const name = node.d.name.d.value;
  const inner = context.lower.inside(node, context);
  const method = context.scope.kind === "class";
  return {
    name,
    path: inner.path.join("."),
    flavour: method ? methodFlavour(node, context) : "function",
    static: method && hasDecorator(node, staticDecorators, context),
    async: node.d.isAsync,
    generator: inner.scope.yields,
    parameters: lowerParameters(node.d.params, { inner, outer: context }),
    body: once(() => context.lower.statements(node.d.suite.d.statements, inner)),
    decorators: node.d.decorators.map((decorator) => context.lower.expression(decorator.d.expr, context)),
    file: context.module.file,
    plain: context.plain,
    at: placeOf(node, context),
    nameAt: placeOf(node.d.name, context),
    bodyAt: bodyPlace(node.d.suite, context),
  };
}

/** A `lambda`: its body is one `return`. */
export function lowerLambda(node: LambdaNode, context: Context): FunctionIr {
  const inner = context.lower.inside(node, context);
  const { expr } = node.d;
  const at = placeOf(node, context);
  const keyword = at.start + sourceOf(node, context).indexOf("lambda");
  const body = (): readonly Statement[] => [
    { kind: "return", value: context.lower.expression(expr, inner), at: placeOf(expr, context) },
  ];
  return {
    name: "<lambda>",
    path: inner.path.join("."),
    flavour: "lambda",
    static: false,
    async: false,
    generator: inner.scope.yields,
    parameters: lowerParameters(node.d.params, { inner, outer: context }),
    body: once(body),
    decorators: [],
    file: context.module.file,
    plain: false,
    at,
    nameAt: { ...at, start: keyword, end: keyword + "lambda".length },
    bodyAt: placeOf(expr, context),
  };
}

/** `@overload` declares a signature only. */
export function isOverload(node: FunctionNode, context: Context): boolean {
  return hasDecorator(node, overloadDecorators, context);
}

/** Evaluates once, when first asked. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const staticDecorators = new Set(["staticmethod", "classmethod"]);
const getterDecorators = new Set(["property", "cached_property", "functools.cached_property"]);
const overloadDecorators = new Set(["typing.overload", "typing_extensions.overload"]);

function methodFlavour(node: FunctionNode, context: Context): FunctionIr["flavour"] {
  if (node.d.name.d.value === "__init__") return "constructor";
  if (hasDecorator(node, getterDecorators, context)) return "getter";
  return node.d.decorators.some(isSetter) ? "setter" : "method";
}

function isSetter({ d: { expr } }: DecoratorNode): boolean {
  return expr.nodeType === nodeType.memberAccess && expr.d.member.d.value === "setter";
}

function hasDecorator(node: FunctionNode, names: ReadonlySet<string>, context: Context): boolean {
  return node.d.decorators.some(({ d: { expr } }) => {
    const name = decoratorName(expr, context);
    return name !== undefined && names.has(name);
  });
}

function decoratorName(node: ParseNode, context: Context): string | undefined {
  const meaning = meaningOf(node, context);
  if (meaning?.kind === "external") return `${meaning.package}.${meaning.name}`;
  return meaning === undefined && node.nodeType === nodeType.name ? node.d.value : undefined;
}

const positionalRest = 1;
const namedRest = 2;

function lowerParameters(
  nodes: readonly ParameterNode[],
  { inner, outer }: { inner: Context; outer: Context },
): readonly ParameterIr[] {
  const star = nodes.findIndex((node) => node.d.category === positionalRest);
  return nodes.flatMap((node, index) => {
    // A bare `*` or `/` only says how the others are passed.
    const { name } = node.d;
    const symbol = name && inner.scope.own(name.d.value);
    if (!name || !symbol) return [];
    const at = placeOf(node, inner);
    const target = {
      kind: "binding",
      binding: inner.lower.resolver.binding(symbol),
      at: placeOf(name, inner),
    } as const;
    const fallback = node.d.defaultValue && outer.lower.expression(node.d.defaultValue, outer);
    return [
      {
        name: name.d.value,
        target,
        ...(fallback && { default: fallback }),
        ...restOf(node),
        ...(star >= 0 && index > star && node.d.category === 0 && { namedOnly: true }),
        hint: once(() => inner.lower.hint(name satisfies AnyNode, inner)),
        callable: () => isCallableAnnotation(node.d.annotation, { name, outer }),
        at,
      },
    ];
  });
}

function restOf({ d: { category } }: ParameterNode): Pick<ParameterIr, "rest"> {
  if (category === positionalRest) return { rest: "positional" };
  return category === namedRest ? { rest: "named" } : {};
}
