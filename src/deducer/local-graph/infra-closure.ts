import { kindNamed, kindNames, kindOfClass, type ResourceKind, spelled } from "#kinds";
import { alternatives, constant, type FunctionValue, type Scope, type Value } from "../evaluate/value.ts";
import {
  type Call,
  type Children,
  childrenOfStatement,
  type Expression,
  type FunctionIr,
  functionChildren,
  type Index,
  type Member,
  type Place,
  type Statement,
  visitExpressions,
} from "../ir/index.ts";
import { namesResourceClass } from "./resource-class.ts";

/** Whether code contains infra calls: certainly, only if an untyped receiver turns out to be a resource, or not. */
export type InfraAnswer = "yes" | "maybe" | "no";

/** The names of all infra methods of all kinds, as either language writes them. */
export const infraNames = new Set(kindNames.flatMap((name) => infraNamesOf(kindNamed(name))));

function infraNamesOf(kind: ResourceKind | undefined): readonly string[] {
  return Object.entries(kind?.methods ?? {}).flatMap(([method, { role }]) =>
    role === "infra" ? [method, spelled(method, "python")] : [],
  );
}

/** Where to ask: what names stand for, and which functions turned out to make infra calls though no text says so. */
export interface InfraSearch {
  readonly scope: Scope;
  readonly overlooked: { isInfra(fn: FunctionIr): boolean; isInfraCall(call: Place): boolean };
}

/** Asks whether a function, or any function that it mentions, contains an infra call. */
export function infraInFunction(fn: FunctionIr, search: InfraSearch): InfraAnswer {
  return search.overlooked.isInfra(fn) ? "yes" : infraBelow(functionChildren(fn), search, new Set([fn]));
}

/** Asks the same of some expressions and statements. */
export function infraIn(children: Children, search: InfraSearch): InfraAnswer {
  return infraBelow(children, search, new Set());
}

/** Whether a statement contains an infra call for certain. */
export function certainlyInfra(
  statement: Statement,
  scope: Scope,
  { overlooked }: Pick<InfraSearch, "overlooked">,
): boolean {
  return infraIn(childrenOfStatement(statement), { scope, overlooked }) === "yes";
}

/** Goes from function to function without recursion: thousands may mention each other in a chain. */
function infraBelow(
  children: Children,
  { scope, overlooked }: InfraSearch,
  seen: Set<FunctionIr>,
): InfraAnswer {
  let answer = "no" as InfraAnswer;
  const open = [{ children, scope }];
  for (let next = open.pop(); next && answer !== "yes"; next = open.pop()) {
    const here = next.scope;
    visitExpressions(next.children, (expression) => {
      if (answer === "yes") return false;
      const mentioned = functionNamed(expression, here);
      answer = stronger(answer, infraAt(expression, { scope: here, overlooked }, mentioned));
      if (mentioned && !seen.has(mentioned.function)) {
        seen.add(mentioned.function);
        open.push({ children: functionChildren(mentioned.function), scope: mentioned.scope });
      }
      return true;
    });
  }
  return answer;
}

function infraAt(
  expression: Expression,
  { scope, overlooked }: InfraSearch,
  mentioned: FunctionValue | undefined,
): InfraAnswer {
  if (mentioned && overlooked.isInfra(mentioned.function)) return "yes";
  if (expression.kind !== "call") return "no";
  return overlooked.isInfraCall(expression.at) ? "yes" : infraHere(expression, scope);
}

/** Whether this call certainly is an infra call. */
export function isInfraCall({ callee }: Call, scope: Scope): boolean {
  return infraCall(callee) === "yes" || namesResourceClass(callee, scope);
}

/** The calls in a function that are infra calls, or are if their receiver is a resource. */
export function infraCallsIn(fn: FunctionIr, overlooked: InfraSearch["overlooked"]): readonly Call[] {
  const found: Call[] = [];
  visitExpressions(functionChildren(fn), (expression) => {
    if (expression.kind !== "call") return true;
    if (overlooked.isInfraCall(expression.at) || infraCall(expression.callee) !== "no")
      found.push(expression);
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
  const isCandidate = callee.kind === "index" || (callee.kind === "member" && infraNames.has(callee.name));
  if (!isCandidate) return "no";
  const receivers = alternatives(presentValue(callee.object, scope) ?? constant(null));
  const isInfra = receivers.some(
    (value) => value.kind === "resource" && choosesInfra(callee, kindNamed(value.resource.kindName)),
  );
  return isInfra ? "yes" : "no";
}

/** Whether a member of such a resource is an infra method; of a name that is not known, whether every one would be. */
function choosesInfra(callee: Member | Index, kind: ResourceKind | undefined): boolean {
  const infra = infraNamesOf(kind);
  if (callee.kind === "member") return infra.includes(callee.name);
  const names = namesOf(callee);
  if (names) return names.some((name) => infra.includes(name));
  return infra.length > 0 && Object.values(kind?.methods ?? {}).every(({ role }) => role !== "client");
}

/** The names that a key is, or that its type lists. */
function namesOf({ key, keyHint }: Index): readonly string[] | undefined {
  return key.kind === "literal" ? [String(key.value)] : keyHint?.().literals;
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
  if (callee.kind === "index") return infraMember(callee);
  return callee.kind === "member" && infraNames.has(callee.name) ? infraMember(callee) : "no";
}

function infraMember(callee: Member | Index): InfraAnswer {
  const hint = callee.hint?.();
  if (!hint) return "no";
  const certain = hint.sdkClasses.some((className) =>
    choosesInfra(callee, kindNamed(kindOfClass(className) ?? "")),
  );
  if (certain) return "yes";
  const isNamed = callee.kind === "member";
  return isNamed &&
    hint.unknown &&
    callee.object.kind === "reference" &&
    callee.object.binding.role === "parameter"
    ? "maybe"
    : "no";
}

function stronger(a: InfraAnswer, b: InfraAnswer): InfraAnswer {
  if (a === "yes" || b === "yes") return "yes";
  return a === "maybe" || b === "maybe" ? "maybe" : "no";
}
