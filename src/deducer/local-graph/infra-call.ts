import { bindParameters, matchArguments } from "../evaluate/arguments.ts";
import { assignPattern } from "../evaluate/assign.ts";
import { containsValue } from "../evaluate/contents.ts";
import type { CallSite } from "../evaluate/frame.ts";
import {
  type FunctionValue,
  type PlaceholderValue,
  type RuntimeValue,
  runtime,
  type Value,
} from "../evaluate/value.ts";
import { textOf } from "../ir/index.ts";
import { BodyReport } from "./call-chain.ts";
import type { CompileTime } from "./compile-time.ts";
import { tooManyCalls } from "./diagnostics.ts";
import { type Effects, noEffects, type PathStep } from "./effects.ts";
import { fillSummary } from "./fill-summary.ts";
import { activation, outsideOf, runBody, withObject } from "./function-body.ts";
import type { Summary } from "./summary.ts";

/** How many resources, handlers and calls all calls of infra functions may hand to their callers. */
const MOST_CONTRIBUTIONS = 100_000;

/** A call of an infra function: its local graph, filled, or evaluated anew where that does not do. */
export function callInfraFunction(phase: CompileTime, callee: FunctionValue, site: CallSite): Value {
  const { session } = phase;
  const { function: fn, scope } = callee;
  phase.impure = true;
  phase.noteDependence(site.arguments.map((argument) => argument.value));
  const summary = session.summaryOf(fn, scope, () => summarise(phase, callee, site));
  noteCall(phase, callee, site);
  if (!withinBounds(phase, summary.effects, site)) return unknownResult(site);
  const filled = summary.complete && !site.arguments.some(({ value }) => containsValue(value, isExtension));
  const contributed = filled ? fillSummary(summary, site, session.active) : evaluateAnew(phase, callee, site);
  return contribute(phase, contributed, { callee, site });
}

/** A call of a constructor or a method of a resource's own class: evaluated for each object. */
export function callWithObject(phase: CompileTime, callee: FunctionValue, site: CallSite): Value {
  phase.noteDependence(site.arguments.map((argument) => argument.value));
  noteCall(phase, callee, site);
  if (!withinBounds(phase, noEffects(), site)) return unknownResult(site);
  return contribute(phase, evaluateAnew(phase, callee, site), { callee, site });
}

/** An object of a class that extends one of the SDK: its methods may stand in place of those that a summary has. */
function isExtension(value: Value): boolean {
  return value.kind === "instance" && value.resource !== undefined;
}

function noteCall({ effects, infraFunction }: CompileTime, callee: FunctionValue, site: CallSite): void {
  const fills = new Map(
    [...matchArguments(callee.function.parameters, withObject(callee, site.arguments))].flatMap(
      ([parameter, argument]) => (argument ? [[parameter, argument.value] as const] : []),
    ),
  );
  effects.calls.push({
    ...{ callee, call: site.call, fills },
    ...(infraFunction && { within: infraFunction }),
  });
}

/** Adds what a call contributes to the code that makes it. */
function contribute(
  { session, effects }: CompileTime,
  { effects: contributed, returned }: Pick<Summary, "effects" | "returned">,
  { callee, site }: { readonly callee: FunctionValue; readonly site: CallSite },
): Value {
  const { call, frame } = site;
  const step: PathStep = { call, callee: callee.function, turns: frame.turns ?? [] };
  for (const resource of contributed.resources) {
    effects.resources.push(resource);
    session.origins.set(resource, [call.at, ...(session.origins.get(resource) ?? [])]);
  }
  for (const inner of contributed.calls) effects.calls.push(inner);
  for (const registration of contributed.registrations)
    effects.registrations.push({ ...registration, path: [step, ...registration.path] });
  for (const setting of contributed.settings)
    effects.settings.push({ ...setting, path: [step, ...setting.path] });
  return returned;
}

/** Infra functions that call each other twice make exponentially much: the first call that is too much is reported. */
function withinBounds({ session }: CompileTime, effects: Effects, { call }: CallSite): boolean {
  const before = session.contributions;
  session.contributions += 1 + effects.resources.length + effects.registrations.length + effects.calls.length;
  if (session.contributions <= MOST_CONTRIBUTIONS) return true;
  if (before <= MOST_CONTRIBUTIONS) session.report.add(tooManyCalls(call.at, textOf(call.callee.at)));
  return false;
}

/** Finds once what an infra function contributes, with placeholders for its parameters. */
function summarise(phase: CompileTime, callee: FunctionValue, { call, frame: caller }: CallSite): Summary {
  const { function: fn } = callee;
  const report = new BodyReport();
  const outside = {
    scope: callee.scope,
    given: new Map(),
    since: phase.session.containers.now,
    beforehand: true,
  };
  const inner = phase.nested({ report, effects: noEffects(), infraFunction: fn, outside });
  const { unfollowed } = phase.session;
  const before = unfollowed.length;
  const frame = activation(callee, { ...caller, phase: inner }, true);
  for (const parameter of fn.parameters) {
    if (parameter.rest) inner.needsArguments = true;
    const placeholder: PlaceholderValue = {
      kind: "placeholder",
      parameter: parameter.name,
      path: [],
      function: fn,
      at: parameter.at,
    };
    assignPattern(parameter.target, placeholder, { frame, declares: true });
  }
  const returned = runBody(phase, callee, frame);
  inner.noteDependence([returned]);
  const complete = !inner.needsArguments;
  if (complete) report.handOn(phase.report, { call, callee: fn });
  else unfollowed.length = before;
  return { function: callee, effects: inner.effects, returned, complete };
}

/** Evaluates the body of an infra function for one call, where a summary could not be complete. */
function evaluateAnew(
  phase: CompileTime,
  callee: FunctionValue,
  site: CallSite,
): Pick<Summary, "effects" | "returned"> {
  const { session } = phase;
  const report = new BodyReport();
  const outside = outsideOf(phase, callee, site);
  const inner = phase.nested({ report, effects: noEffects(), infraFunction: callee.function, outside });
  const frame = activation(callee, { ...site.frame, phase: inner }, true);
  session.active.push(callee.function);
  bindParameters(callee.function, withObject(callee, site.arguments), frame);
  session.active.pop();
  const returned = runBody(phase, callee, frame);
  report.handOn(phase.report, { call: site.call, callee: callee.function });
  if (inner.needsArguments) phase.needsArguments = true;
  return { effects: inner.effects, returned };
}

/** What a call gives that is not followed. */
export function unknownResult({ call, frame }: CallSite): RuntimeValue {
  const made = { expression: call, scope: frame.scope };
  return {
    ...runtime(`the result of \`${textOf(call.callee.at)}\`, which is not executed at compile time`, call.at),
    made,
  };
}
