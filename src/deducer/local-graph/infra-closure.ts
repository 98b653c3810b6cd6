import { kindNamed, kindNames, kindOfClass, type ResourceKind, spelled } from "#kinds";
import type { Scope } from "../evaluate/value.ts";
import {
  type Call,
  type Children,
  type Expression,
  type FunctionIr,
  functionChildren,
  type Member,
  visitExpressions,
} from "../ir/index.ts";

/** Whether code contains infra calls: certainly, only if an untyped receiver turns out to be a resource, or not. */
export type InfraAnswer = "yes" | "maybe" | "no";

/** The names of all infra methods of all kinds, as either language writes them. */
const infraNames = new Set(kindNames.flatMap((name) => infraNamesOf(kindNamed(name))));

function infraNamesOf(kind: ResourceKind | undefined): readonly string[] {
  return Object.entries(kind?.methods ?? {}).flatMap(([method, { role }]) =>
    role === "infra" ? [method, spelled(method, "python")] : [],
  );
}

/** Asks whether a function, or any function that it mentions, contains an infra call. */
export function infraInFunction(
  fn: FunctionIr,
  scope: Scope,
  seen: Set<FunctionIr> = new Set(),
): InfraAnswer {
  if (seen.has(fn)) return "no";
  seen.add(fn);
  return infraIn(functionChildren(fn), scope, seen);
}

/** Asks the same of some expressions and statements. */
export function infraIn(children: Children, scope: Scope, seen: Set<FunctionIr> = new Set()): InfraAnswer {
  let answer: InfraAnswer = "no";
  visitExpressions(children, (expression) => {
    if (answer === "yes") return false;
    answer = stronger(answer, infraInOne(expression, scope, seen));
    return true;
  });
  return answer;
}

/** Whether this call certainly is an infra call. */
export function isInfraCall(call: Call): boolean {
  return infraCall(call.callee) === "yes";
}

/** The calls in a function that are infra calls, or are if their receiver is a resource. */
export function infraCallsIn(fn: FunctionIr): readonly Call[] {
  const found: Call[] = [];
  visitExpressions(functionChildren(fn), (expression) => {
    if (expression.kind === "call" && infraCall(expression.callee) !== "no") found.push(expression);
    return true;
  });
  return found;
}

/** Whether this expression alone is an infra call, or mentions a function that contains one. */
function infraInOne(expression: Expression, scope: Scope, seen: Set<FunctionIr>): InfraAnswer {
  if (expression.kind === "call") return infraCall(expression.callee);
  if (
    expression.kind !== "reference" ||
    (expression.binding.role !== "function" && expression.binding.role !== "variable")
  )
    return "no";
  const value = scope.lookup(expression.binding);
  return value?.kind === "function" ? infraInFunction(value.function, value.scope, seen) : "no";
}

function infraCall(callee: Expression): InfraAnswer {
  if (callee.kind === "sdk") return kindOfClass(callee.name) ? "yes" : "no";
  return callee.kind === "member" && infraNames.has(callee.name) ? infraMember(callee) : "no";
}

function infraMember(callee: Member): InfraAnswer {
  const hint = callee.hint?.();
  if (!hint) return "no";
  const certain = hint.sdkClasses.some((className) => {
    const kindName = kindOfClass(className);
    return infraNamesOf(kindNamed(kindName ?? "")).includes(callee.name);
  });
  if (certain) return "yes";
  return hint.unknown && callee.object.kind === "reference" && callee.object.binding.role === "parameter"
    ? "maybe"
    : "no";
}

function stronger(a: InfraAnswer, b: InfraAnswer): InfraAnswer {
  if (a === "yes" || b === "yes") return "yes";
  return a === "maybe" || b === "maybe" ? "maybe" : "no";
}
