import type { Handler, Language } from "#arch-ref";
import type { Report } from "#diagnostics";
import { kindNamed } from "#kinds";
import { notStatic, tooDeep } from "../diagnostics.ts";
import { unlessTooDeep } from "../evaluate/depth.ts";
import { wasRefused } from "../evaluate/refused.ts";
import { alternatives, type CreatedResource, runtime, type Value } from "../evaluate/value.ts";
import { type FunctionIr, type Place, spanOf, textOf } from "../ir/index.ts";
import { pathPlaces, type Registration } from "../local-graph/effects.ts";
import { reasonOf } from "../local-graph/reason.ts";
import { refusedReceiver } from "../local-graph/refusal.ts";
import type { Findings } from "../permissions/findings.ts";
import type { Reads } from "../permissions/reads.ts";
import { type WalkInput, walkHandler } from "../permissions/walk.ts";
import { capturesOf } from "./captures.ts";
import { duplicateRoute, unknownVariable } from "./diagnostics.ts";
import { accessesOf, readsOf } from "./facts.ts";
import { argumentFits } from "./parameter-types.ts";
import { idOf, toGraphValue } from "./render.ts";

/** A handler of the graph with the registration it comes from. */
export interface LinkedHandler {
  readonly handler: Handler;
  readonly registration: Registration;
  readonly findings: Findings;
}

/** What linking handlers needs besides the registrations. */
export interface LinkInput extends WalkInput {
  readonly language: Language;
  /** What a handler's bundle reads of the environment. */
  readonly environment: (
    registration: Registration,
    findings: Findings,
  ) => Pick<Reads, "environment" | "anyVariable">;
}

/** The handlers of the graph, in the order in which the program registers them. */
export function linkHandlers(
  registrations: readonly Registration[],
  input: LinkInput,
): readonly LinkedHandler[] {
  const taken = new Map<string, Place>();
  const walked = registrations.flatMap((registration) => walkRegistration(registration, input, taken) ?? []);
  // What they capture may wake modules that the walks let sleep.
  return walked.map((one) => ({ ...one, handler: handlerOf(one, input) }));
}

interface Walked extends Omit<LinkedHandler, "handler"> {
  readonly id: string;
  readonly resource: CreatedResource;
  readonly function: FunctionIr;
}

function walkRegistration(
  registration: Registration,
  input: LinkInput,
  taken: Map<string, Place>,
): Walked | undefined {
  const { report } = input;
  const resource = resourceOf(registration, report);
  const fn = functionOf(registration, report);
  if (!hasStaticArguments(registration, report) || !resource || !fn) return undefined;
  const id = uniqueId(resource, registration, { taken, report });
  if (!id) return undefined;
  const findings = unlessTooDeep(
    () => walkHandler(registration.handler, input),
    () => undefined,
  );
  if (findings) return { registration, findings, id, resource, function: fn };
  report.add(tooDeep(registration.handlerExpression.at));
  return undefined;
}

function handlerOf(
  { registration, findings, id, resource, function: fn }: Walked,
  input: LinkInput,
): Handler {
  return {
    id,
    language: input.language,
    function: fn.path,
    trigger: {
      resource: idOf(resource),
      method: registration.method,
      arguments: registration.arguments.map((argument) => toGraphValue(argument.value)),
    },
    captures: capturesOf(findings, registration, input),
    accesses: accessesOf(findings),
    reads: readsOf(findings),
    environment: environmentOf({ registration, findings }, input),
    externals: [...findings.externals].sort(),
    at: spanOf(fn.at),
  };
}

/** The variables that a bundle is given; places that may read any other are told of. */
function environmentOf(
  { registration, findings }: Pick<Walked, "registration" | "findings">,
  { environment, report, language }: LinkInput,
): readonly string[] {
  const read = environment(registration, findings);
  for (const at of read.anyVariable) report.add(unknownVariable(at, { language }));
  return [...read.environment].sort();
}

function resourceOf(
  { resource, method, call, path }: Registration,
  report: Report,
): CreatedResource | undefined {
  const [only, ...others] = alternatives(resource);
  if (only?.kind === "resource" && others.length === 0) return only.resource;
  if (!wasRefused(resource))
    report.add(refusedReceiver(call.callee.at, { method, value: resource }, pathPlaces(path)));
  return undefined;
}

/** The function that the handler is: itself, or the method that makes an instance callable. */
export function functionOf(
  { handler, handlerExpression, path }: Registration,
  report?: Report,
): FunctionIr | undefined {
  if (handler.kind === "function") return handler.function;
  const reason = reasonOf(handler);
  if (!wasRefused(handler))
    report?.add(notStatic(handlerExpression.at, { what: "the handler", reason }, pathPlaces(path)));
  return undefined;
}

/** Arguments of infra methods are part of the handler's id: all of them are known at compile time. */
function hasStaticArguments(
  { arguments: given, method, path, kindName }: Registration,
  report: Report,
): boolean {
  const parameters = (kindNamed(kindName)?.methods[method]?.parameters ?? []).filter(
    ({ value }) => value.type !== "handler",
  );
  const fitting = given.filter(({ value, at }, position) =>
    argumentFits(value, {
      type: parameters[position]?.value,
      at,
      what: `the argument \`${textOf(at)}\` of \`${method}\``,
      static: true,
      report,
      through: pathPlaces(path),
    }),
  );
  return fitting.length === given.length;
}

function uniqueId(
  resource: CreatedResource,
  { method, arguments: given, call, kindName }: Registration,
  { taken, report }: { readonly taken: Map<string, Place>; readonly report: Report },
): string | undefined {
  const words = given.map(({ value }) => textOfArgument(value));
  const base = `${idOf(resource)}#${[method, ...words].join(" ")}`;
  const first = taken.get(base);
  if (first && kindNamed(kindName)?.exclusiveTriggers) {
    report.add(duplicateRoute(call.at, base, first));
    return undefined;
  }
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}~${count}`;
  taken.set(id, call.at);
  return id;
}

function textOfArgument(value: Value): string {
  return value.kind === "constant" ? String(value.value) : reasonOf(runtime("?", undefined, value));
}
