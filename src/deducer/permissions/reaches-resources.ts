import { containsValue } from "../evaluate/contents.ts";
import type { Scope, Value } from "../evaluate/value.ts";
import { type Children, type FunctionIr, functionChildren, visitExpressions } from "../ir/index.ts";

/** Kinds of values that are resources, hold some, or lead to some. */
const perhapsResources = new Set<Value["kind"]>([
  "resource",
  "resource-method",
  "sdk-class",
  "instance",
  "class",
  "placeholder",
  "map",
  "promise",
]);

interface Code {
  readonly children: Children;
  readonly scope: Scope;
}

/** Whether values are or hold resources, or code that mentions something that may. */
export function reachesResources(values: readonly Value[]): boolean {
  const open: Code[] = [];
  const seen = new Set<FunctionIr | Value>();
  const isOrLeadsThere = (value: Value) => containsValue(value, (one) => isPerhaps(one, { open, seen }));
  if (values.some(isOrLeadsThere)) return true;
  let found = false;
  for (let next = open.pop(); next && !found; next = open.pop()) {
    const { children, scope } = next;
    visitExpressions(children, (expression) => {
      if (expression.kind === "sdk") found = true;
      const value = expression.kind === "reference" ? scope.lookup(expression.binding) : undefined;
      if (value && isOrLeadsThere(value)) found = true;
      return !found;
    });
  }
  return found;
}

/** Whether a value may be a resource or hold one; what it runs or is made by is left to be looked at. */
function isPerhaps(
  value: Value,
  { open, seen }: { readonly open: Code[]; readonly seen: Set<FunctionIr | Value> },
): boolean {
  if (perhapsResources.has(value.kind)) return true;
  if (value.kind === "function" && !seen.has(value.function)) {
    seen.add(value.function);
    open.push({ children: functionChildren(value.function), scope: value.scope });
  }
  if (value.kind !== "runtime" || seen.has(value)) return false;
  seen.add(value);
  const makers = value.made ? [value.made, ...(value.made.later ?? [])] : [];
  for (const { expression, scope } of makers)
    open.push({ children: { expressions: [expression], statements: [] }, scope });
  return value.lost === true || value.refused === true;
}
