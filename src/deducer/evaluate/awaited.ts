import type { Expression } from "../ir/index.ts";
import { alternatives, type Scope, union, type Value } from "./value.ts";

/**
 * What `await` gives at compile time: what a promise holds, else the value itself. What only the run time makes is made there
 * with the `await` around it: a promise of something is not that something.
 */
export function awaitedValue(
  operand: Value,
  await_: { readonly expression: Expression; readonly scope: Scope },
): Value {
  const results = alternatives(operand).flatMap((one): readonly Value[] => {
    if (one.kind === "promise") return one.settled;
    if (one.kind !== "runtime" || !one.made) return [one];
    const { later } = one.made;
    return [{ ...one, made: { ...await_, ...(later && { later }) } }];
  });
  return union(results);
}

/** A member of what only the run time makes: it is made there, and the member taken. */
export function memberLater(
  value: Value,
  { name, expression }: { readonly name: string; readonly expression?: Expression },
): Value {
  if (value.kind !== "runtime" || !value.made) return value;
  const { made } = value;
  const { scope, later } = made;
  // A name of a pattern is no expression of the member.
  const isWhole = expression?.kind === "member" || expression?.kind === "index";
  const taken = isWhole ? expression : made.expression;
  return { ...value, made: { expression: taken, scope, ...(later && { later }), of: { made, name } } };
}

/** `Promise.resolve` of a value that compile time knows. */
export function resolvedPromise(value: Value): Value | undefined {
  if (value.kind === "promise") return value;
  return mayBePromise(value) ? undefined : { kind: "promise", settled: [value] };
}

/** `Promise.all` of a list whose elements compile time knows. */
export function promiseOfAll(list: Value | undefined): Value | undefined {
  if (list?.kind !== "array" || list.elements.some(mayBePromise)) return undefined;
  const elements = list.elements.map((one) => (one.kind === "promise" ? union(one.settled) : one));
  return { kind: "promise", settled: [{ kind: "array", flavour: "list", elements }] };
}

/** Only the run time knows whether such a value is a promise. */
function mayBePromise(value: Value): boolean {
  return alternatives(value).some(({ kind }) => kind === "runtime" || kind === "placeholder");
}
