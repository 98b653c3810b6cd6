import type { Report } from "#diagnostics";
import { containsValue } from "../evaluate/contents.ts";
import type { EvaluatedArgument, InstanceValue, Scope, Value } from "../evaluate/value.ts";
import {
  type Children,
  type Expression,
  type FunctionIr,
  functionChildren,
  type Place,
  visitExpressions,
} from "../ir/index.ts";
import type { LinkedHandler } from "../link/handlers.ts";
import { compileTimeArgument } from "./diagnostics.ts";

/** Modules and functions that look at the machine they run on; in a bundle that is not the one with the project. */
const machine = new Set([
  ...["fs", "node:fs", "fs/promises", "node:fs/promises", "child_process", "node:child_process"],
  ...["subprocess", "glob", "shutil"],
]);
const machineFunctions = new Set(["open"]);
const machineMethods = new Set(["read_text", "read_bytes"]);

/** Tells of arguments of captured instances that read files or start commands: every handler makes them anew. */
export function checkCompileTimeArguments(handlers: readonly LinkedHandler[], report: Report): void {
  const seen = new Set<Place>();
  for (const instance of handlers.flatMap(instancesOf))
    for (const argument of instance.arguments) {
      const call = machineCall(argument.value);
      if (!call || seen.has(argument.at)) continue;
      seen.add(argument.at);
      report.add(compileTimeArgument(argument.at, { className: instance.class.class.name, call }));
    }
}

function instancesOf({ findings }: LinkedHandler): readonly InstanceValue[] {
  const found: InstanceValue[] = [];
  for (const { value } of findings.captures.values())
    containsValue(value, (one) => {
      if (one.kind === "instance") found.push(one);
      return false;
    });
  return found;
}

function machineCall(value: EvaluatedArgument["value"]): Place | undefined {
  let found: Place | undefined;
  containsValue(value, (one) => {
    if (one.kind !== "runtime" || !one.made) return false;
    const { expression, scope } = one.made;
    found ??= callIn({ expressions: [expression], statements: [] }, scope, new Set());
    return false;
  });
  return found;
}

/** The first call in some code, or in a function that it mentions, that looks at the machine. */
function callIn(children: Children, scope: Scope, seen: Set<FunctionIr>): Place | undefined {
  let found: Place | undefined;
  visitExpressions(children, (inner) => {
    found ??= looksAtMachine(inner) ? inner.at : undefined;
    if (inner.kind === "reference") found ??= callInValue(scope.lookup(inner.binding), seen);
    return found === undefined;
  });
  return found;
}

function callInValue(value: Value | undefined, seen: Set<FunctionIr>): Place | undefined {
  if (value?.kind !== "function" || seen.has(value.function)) return undefined;
  seen.add(value.function);
  return callIn(functionChildren(value.function), value.scope, seen);
}

function looksAtMachine(expression: Expression): boolean {
  if (expression.kind !== "call") return false;
  const { callee } = expression;
  if (callee.kind === "external") return callee.standard && machine.has(callee.package);
  if (callee.kind === "builtin") return machineFunctions.has(callee.name);
  return callee.kind === "member" && machineMethods.has(callee.name);
}
