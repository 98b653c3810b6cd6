import type { Report } from "#diagnostics";
import { namedLineage } from "../evaluate/class.ts";
import { containsValue } from "../evaluate/contents.ts";
import type { InstanceValue } from "../evaluate/value.ts";
import type { ClassIr, Expression, FunctionIr, Place } from "../ir/index.ts";
import type { LinkedHandler } from "../link/handlers.ts";
import { type StateWrite, writesOf } from "../state/writes.ts";
import { instanceCopied } from "./diagnostics.ts";

/** Tells of each instance that several handlers capture and that one of them changes: every handler has its own. */
export function checkCopiedInstances(handlers: readonly LinkedHandler[], report: Report): void {
  const captured = new Map<InstanceValue, LinkedHandler[]>();
  for (const linked of handlers)
    for (const instance of instancesOf(linked))
      captured.set(instance, [...(captured.get(instance) ?? []), linked]);
  for (const [instance, sharers] of captured) {
    if (sharers.length < 2) continue;
    const written = sharers.flatMap(({ findings }) => writesTo(instance, findings.functions))[0];
    if (!written) continue;
    report.add(instanceCopied(instance.at, { name: instance.class.class.name, written }));
  }
}

function instancesOf({ findings, registration }: LinkedHandler): ReadonlySet<InstanceValue> {
  const found = new Set<InstanceValue>();
  const { handler } = registration;
  const receiver = handler.kind === "function" && handler.receiver ? [handler.receiver] : [];
  for (const value of [...[...findings.captures.values()].map((capture) => capture.value), ...receiver])
    containsValue(value, (one) => {
      if (one.kind === "instance") found.add(one);
      return false;
    });
  return found;
}

/** Where methods that run outside of the constructor write fields of the instance. */
function writesTo({ class: owner }: InstanceValue, reached: ReadonlySet<FunctionIr>): Place[] {
  const family = [...namedLineage(owner)].map((one) => one.class);
  const containers = new Set(family.flatMap(containerFields));
  return family
    .flatMap(methodsOf)
    .filter((method) => reached.has(method))
    .flatMap((method) => writesOf(method).filter((write) => isFieldWrite(write, method, containers)))
    .map((write) => write.at);
}

function isFieldWrite(
  { binding, path: [field, ...deeper], method: called }: StateWrite,
  { parameters }: FunctionIr,
  containers: ReadonlySet<string>,
): boolean {
  const self = parameters[0]?.target;
  if (self?.kind !== "binding" || self.binding !== binding || field === undefined) return false;
  return called === undefined || deeper.length > 0 || containers.has(field);
}

function methodsOf(declaration: ClassIr): readonly FunctionIr[] {
  return declaration
    .members()
    .flatMap((member) =>
      member.kind === "method" &&
      !member.function.static &&
      member.function !== declaration.constructorFunction()
        ? [member.function]
        : [],
    );
}

/** Fields that begin as a container of the language: its methods change the instance. */
function containerFields(declaration: ClassIr): readonly string[] {
  const own = declaration
    .members()
    .flatMap((member) =>
      member.kind === "field" && member.value && isContainer(member.value) ? [member.name] : [],
    );
  const body = declaration.constructorFunction()?.body() ?? [];
  const assigned = body.flatMap((statement) =>
    statement.kind === "assign" &&
    statement.target.kind === "member" &&
    statement.value &&
    isContainer(statement.value)
      ? [statement.target.name]
      : [],
  );
  return [...own, ...assigned];
}

function isContainer(expression: Expression): boolean {
  if (expression.kind === "array" || expression.kind === "object") return true;
  return expression.kind === "call" && expression.callee.kind === "builtin";
}
