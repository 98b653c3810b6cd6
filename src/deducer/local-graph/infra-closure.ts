import { kindNamed, kindNames, kindOfClass, type ResourceKind, spelled } from "#kinds";
import { alternatives, constant, type FunctionValue, type Scope, type Value } from "../evaluate/value.ts";
import {
  type Call,
  type Children,
  type Expression,
  type FunctionIr,
  functionChildren,
  type Member,
  visitExpressions,
} from "../ir/index.ts";
import { namesResourceClass } from "./resource-class.ts";

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
export function infraInFunction(fn: FunctionIr, scope: Scope): InfraAnswer {
  return infraBelow(functionChildren(fn), scope, new Set([fn]));
}

/** Asks the same of some expressions and statements. */
export function infraIn(children: Children, scope: Scope): InfraAnswer {
  return infraBelow(children, scope, new Set());
}

/** Goes from function to function without recursion: thousands may mention each other in a chain. */
function infraBelow(children: Children, scope: Scope, seen: Set<FunctionIr>): InfraAnswer {
  let answer = "no" as InfraAnswer;
  const open = [{ children, scope }];
  for (let next = open.pop(); next && answer !== "yes"; next = open.pop()) {
    const here = next.scope;
    visitExpressions(next.children, (expression) => {
      if (answer === "yes") return false;
      if (expression.kind === "call") answer = stronger(answer, infraHere(expression, here));
      const mentioned = functionNamed(expression, here);
      if (mentioned && !seen.has(mentioned.function)) {
        seen.add(mentioned.function);
        open.push({ children: functionChildren(mentioned.function), scope: mentioned.scope });
      }
      return true;
    });
  }
  return answer;
}

/** Whether this call certainly is an infra call. */
export function isInfraCall({ callee }: Call, scope: Scope): boolean {
  return infraCall(callee) === "yes" || namesResourceClass(callee, scope);
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

/** The function of the user's that a name stands for. */
function functionNamed(expression: Expression, scope: Scope): FunctionValue | undefined {
  if (expression.kind !== "reference") return undefined;
  const { role } = expression.binding;
  if (role !== "function" && role !== "variable") return undefined;
  const value = scope.lookup(expression.binding);
  return value?.kind === "function" ? value : undefined;
}

function infraHere({ callee }: Call, scope: Scope): InfraAnswer {
  if (namesResourceClass(callee, scope)) return "yes";
  return stronger(infraCall(callee), infraOnValue(callee, scope));
}

/** An infra method of a value that the scope knows, whatever its type says. */
function infraOnValue(callee: Expression, scope: Scope): InfraAnswer {
  if (callee.kind !== "member" || !infraNames.has(callee.name)) return "no";
  const receivers = alternatives(presentValue(callee.object, scope) ?? constant(null));
  const isInfra = receivers.some(
    (value) =>
      value.kind === "resource" && infraNamesOf(kindNamed(value.resource.kindName)).includes(callee.name),
  );
  return isInfra ? "yes" : "no";
}

/** What a name, or a member of a plain object that it holds, is at present. */
function presentValue(expression: Expression, scope: Scope): Value | undefined {
  if (expression.kind === "reference") return scope.lookup(expression.binding);
  if (expression.kind !== "member") return undefined;
  const object = presentValue(expression.object, scope);
  return object?.kind === "object" ? object.entries.get(expression.name) : undefined;
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
