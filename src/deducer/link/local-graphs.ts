import type { GraphValue, LocalCall, LocalGraph, LocalHandler, LocalResourceReference } from "#arch-ref";
import { Report } from "#diagnostics";
import type { Value } from "../evaluate/value.ts";
import type { Program } from "../front-end/front-end.ts";
import type { FunctionIr } from "../ir/index.ts";
import { spanOf } from "../ir/index.ts";
import type { InfraCall, Registration } from "../local-graph/effects.ts";
import type { Session } from "../local-graph/session.ts";
import type { Summary } from "../local-graph/summary.ts";
import { walkHandler } from "../permissions/walk.ts";
import { carriedOver } from "./captures.ts";
import { grouped, membersOf, placesOf, targetId } from "./facts.ts";
import { functionOf, type LinkInput } from "./handlers.ts";
import { idOf, toGraphValue, toText } from "./render.ts";

/** Every infra function before it is filled, and what fills it at each call. */
export function localGraphs(
  session: Session,
  { walks: _ofHandlers, ...others }: LinkInput,
): readonly LocalGraph[] {
  const calls = [session.effects, ...session.summaries.map((summary) => summary.effects)].flatMap(
    (effects) => effects.calls,
  );
  return session.summaries
    .map((summary) =>
      localGraph(summary, { calls, input: { ...others, report: new Report() }, program: session.program }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** `shop.routes.add_routes`: the module's dotted name and the function's path in it. */
function qualifiedName(fn: FunctionIr, program: Program): string {
  return `${program.modules.get(fn.file)?.name ?? fn.file}.${fn.path}`;
}

interface Surroundings {
  readonly calls: readonly InfraCall[];
  readonly input: LinkInput;
  readonly program: Program;
}

function localGraph(summary: Summary, { calls, input, program }: Surroundings): LocalGraph {
  const { function: fn } = summary.function;
  return {
    id: qualifiedName(fn, program),
    parameters: fn.parameters.map((parameter) => parameter.name),
    resources: summary.effects.resources.map((resource) => ({
      kind: resource.kindName,
      name: toGraphValue(resource.name),
      options: Object.fromEntries(
        resource.options.map((option) => [option.name, toGraphValue(option.value)]),
      ),
      at: spanOf(resource.at),
    })),
    handlers: summary.effects.registrations.flatMap((registration) =>
      localHandler(registration, summary, input),
    ),
    calls: distinct(
      calls.filter((call) => call.callee.function === fn).map((call) => localCall(call, program)),
    ),
    at: spanOf(fn.at),
  };
}

function localHandler(
  registration: Registration,
  summary: Summary,
  input: LinkInput,
): readonly LocalHandler[] {
  const fn = functionOf(registration);
  if (!fn) return [];
  const created = [...input.created, ...summary.effects.resources];
  const findings = walkHandler(registration.handler, { ...input, created });
  return [
    {
      function: fn.path,
      trigger: {
        resource: referenceTo(registration.resource),
        method: registration.method,
        arguments: registration.arguments.map((argument) => toGraphValue(argument.value)),
      },
      captures: carriedOver(findings, input)
        .map(({ name, value, at }) => ({ name, value: shown(value), at: spanOf(at) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      accesses: grouped(findings.accesses, (use) => targetId(use.target)).map(({ uses }) => ({
        resource: targetReference(uses[0]?.target),
        operations: membersOf(uses),
        at: placesOf(uses),
      })),
      at: spanOf(fn.at),
    },
  ];
}

function referenceTo(value: Value): LocalResourceReference {
  if (value.kind === "resource") return idOf(value.resource);
  return value.kind === "placeholder" ? targetReference(value) : toText(value);
}

function targetReference(target: Parameters<typeof targetId>[0] | undefined): LocalResourceReference {
  if (!target) return "";
  if (!("path" in target)) return idOf(target);
  return { parameter: target.parameter, ...(target.path.length > 0 && { path: target.path }) };
}

function localCall(call: InfraCall, program: Program): LocalCall {
  return {
    at: spanOf(call.call.at),
    ...(call.within && { in: qualifiedName(call.within, program) }),
    fills: Object.fromEntries([...call.fills].map(([parameter, value]) => [parameter.name, shown(value)])),
  };
}

/** Data as data, a resource or placeholder as a reference, everything else as text. */
function shown(value: Value): GraphValue {
  return value.kind === "instance" || value.kind === "function" || value.kind === "runtime"
    ? toText(value)
    : toGraphValue(value);
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
