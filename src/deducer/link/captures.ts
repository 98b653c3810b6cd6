import type { Capture } from "#arch-ref";
import { compareSpans } from "#diagnostics";
import { containsValue } from "../evaluate/contents.ts";
import type { Scope, Value } from "../evaluate/value.ts";
import { type Expression, type Place, spanOf, takesInstance, textOf } from "../ir/index.ts";
import type { Registration } from "../local-graph/effects.ts";
import { isCapture } from "../permissions/captured.ts";
import type { Findings } from "../permissions/findings.ts";
import { compare } from "./facts.ts";
import { toText } from "./render.ts";

/** What there is to know of modules. */
export interface Modules {
  /** Their top-level variables. */
  readonly globals: Scope;
  /** Whether a module can reach the SDK. */
  readonly reachesSdk: (file: string) => boolean;
}

/** What a handler captures, by name. */
export function capturesOf(
  findings: Findings,
  { handler, handlerExpression }: Registration,
  modules: Modules,
): readonly Capture[] {
  const captures = carriedOver(findings, modules).map(({ name, value, at }) => ({
    name,
    value: toText(value),
    at: spanOf(at),
  }));
  captures.push(...givenBefore(handler, handlerExpression));
  return captures.sort((a, b) => compare(a.name, b.name) || compareSpans(a.at, b.at));
}

/** The object that a method is taken off, where it has a name, and what `bind` gives to parameters. */
function givenBefore(handler: Value, expression: Expression): readonly Capture[] {
  if (handler.kind !== "function") return [];
  const { receiver, bound = [], function: fn } = handler;
  const own = takesInstance(fn) ? fn.parameters.slice(1) : fn.parameters;
  const first = bound.flatMap((value, position): readonly Capture[] => {
    const parameter = own[position];
    return parameter ? [{ name: parameter.name, value: toText(value), at: spanOf(parameter.at) }] : [];
  });
  const object = objectOf(expression);
  if (!receiver || object?.kind !== "reference") return first;
  return [...first, { name: textOf(object.at), value: toText(receiver), at: spanOf(object.at) }];
}

/** `x` of `x.method` and of `….bind(x)`. */
function objectOf(expression: Expression): Expression | undefined {
  if (expression.kind === "member") return expression.object;
  const isBind =
    expression.kind === "call" && expression.callee.kind === "member" && expression.callee.name === "bind";
  return isBind ? expression.arguments[0]?.value : undefined;
}

interface Captured {
  readonly name: string;
  readonly value: Value;
  readonly at: Place;
}

/** The variables that a handler's own code reads; of what modules without SDK read for themselves, only resources count. */
export function carriedOver(
  { captures, unread }: Findings,
  { globals, reachesSdk }: Modules,
): readonly Captured[] {
  const later = [...unread].flatMap(([binding, { name, at }]): readonly Captured[] => {
    const value = captures.has(binding) ? undefined : globals.lookup(binding);
    return value && isCapture(binding, value) ? [{ name, value, at }] : [];
  });
  return [...captures.values(), ...later].filter(
    ({ value, at }) => reachesSdk(at.source.file) || holdsResource(value),
  );
}

function holdsResource(value: Value): boolean {
  return containsValue(value, (one) => one.kind === "resource" || one.kind === "placeholder");
}
