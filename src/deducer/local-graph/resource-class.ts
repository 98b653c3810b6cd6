import { kindOfClass } from "#kinds";
import type { Scope } from "../evaluate/value.ts";
import { type ClassIr, type Expression, visitExpressions } from "../ir/index.ts";

/** Whether a class extends one of the SDK, itself or through others, by what is written. */
export function extendsSdk(
  declaration: ClassIr,
  scope: Scope,
  seen: ReadonlySet<ClassIr> = new Set(),
): boolean {
  if (seen.has(declaration)) return false;
  const within = new Set([...seen, declaration]);
  return declaration.bases.some((base) => standsForSdk(base, { scope, seen: within }));
}

/** A base may also be what a function makes of a class that it is given. */
function standsForSdk(
  base: Expression,
  { scope, seen }: { readonly scope: Scope; readonly seen: ReadonlySet<ClassIr> },
): boolean {
  let found = false;
  visitExpressions({ expressions: [base], statements: [] }, (expression) => {
    if (expression.kind === "sdk") found ||= kindOfClass(expression.name) !== undefined;
    if (expression.kind !== "reference") return expression.kind !== "function";
    const value = scope.lookup(expression.binding);
    if (value?.kind === "class") found ||= extendsSdk(value.class, value.scope, seen);
    if (value?.kind === "sdk-class") found = true;
    return true;
  });
  return found;
}

/** Whether an expression names a class of the program's that extends one of the SDK. */
export function namesResourceClass(expression: Expression, scope: Scope): boolean {
  // A module that may sleep cannot reach the SDK.
  if (expression.kind !== "reference" || expression.asleep) return false;
  const { role } = expression.binding;
  if (role !== "class" && role !== "variable") return false;
  const value = scope.lookup(expression.binding);
  return value?.kind === "class" && extendsSdk(value.class, value.scope);
}
