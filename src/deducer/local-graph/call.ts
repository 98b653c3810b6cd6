import { Report } from "#diagnostics";
import { callSkipped, higherOrder, recursion, runtimeAccess, wrongScope } from "../diagnostics.ts";
import { bindParameters, matchArguments } from "../evaluate/arguments.ts";
import { assignPattern } from "../evaluate/assign.ts";
import { containsValue } from "../evaluate/contents.ts";
import type { CallSite, Frame } from "../evaluate/frame.ts";
import { type Completion, run } from "../evaluate/statement.ts";
import {
  alternatives,
  constant,
  type FunctionValue,
  type PlaceholderValue,
  type RuntimeValue,
  runtime,
  type Value,
} from "../evaluate/value.ts";
import { Variables } from "../evaluate/variables.ts";
import { textOf } from "../ir/index.ts";
import { StateChanges } from "../state/changes.ts";
import { forgetAssigned } from "./assigned-elsewhere.ts";
import type { CompileTime } from "./compile-time.ts";
import { tooManyCalls } from "./diagnostics.ts";
import { type Effects, noEffects, type PathStep } from "./effects.ts";
import { fillSummary } from "./fill-summary.ts";
import { infraCallsIn, infraInFunction } from "./infra-closure.ts";
import { scopeName } from "./scope-name.ts";
import type { Summary } from "./summary.ts";

/** How many calls of pure functions are evaluated: two that call each other twice do so exponentially often. */
const MOST_CALLS = 100_000;

/** How many resources, handlers and calls all calls of infra functions may hand to their callers. */
const MOST_CONTRIBUTIONS = 100_000;

/** A call of a function of the user's at compile time. */
export function callUserFunction(phase: CompileTime, callee: FunctionValue, site: CallSite): Value {
  const answer = infraInFunction(callee.function, callee.scope);
  const infra =
    answer === "yes" || (answer === "maybe" && site.arguments.some(({ value }) => carriesResource(value)));
  if (!infra) return callOrdinary(phase, callee, site);
  if (!callee.function.plain || callee.function.generator) return refuseScope(phase, callee, site);
  if (phase.session.active.includes(callee.function)) return refuseRecursion(phase, callee, site);
  if (refuseFunctions(phase, callee, site)) return unknownResult(site);
  return callInfraFunction(phase, callee, site);
}

function carriesResource(value: Value): boolean {
  return containsValue(value, (one) => one.kind === "resource" || one.kind === "placeholder");
}

function unknownResult({ call, frame }: CallSite): RuntimeValue {
  const made = { expression: call, scope: frame.scope };
  return {
    ...runtime(`the result of \`${textOf(call.callee.at)}\`, which is not executed at compile time`, call.at),
    made,
  };
}

/** Infra calls in methods, lambdas and generators are refused where they stand (document 004, restriction 5). */
function refuseScope(phase: CompileTime, { function: fn }: FunctionValue, site: CallSite): Value {
  const where = scopeName(fn);
  for (const call of infraCallsIn(fn)) if (where) phase.report.add(wrongScope(call.at, where));
  return { ...unknownResult(site), refused: true };
}

function refuseRecursion(phase: CompileTime, callee: FunctionValue, site: CallSite): Value {
  const { active } = phase.session;
  const cycle = [...active.slice(active.indexOf(callee.function)), callee.function];
  const through = cycle
    .slice(0, -1)
    .map((fn) => ({ message: `\`${fn.name}\` is defined here`, at: fn.nameAt }));
  phase.session.report.add(
    recursion(
      site.call.at,
      cycle.map((fn) => fn.name),
      through,
    ),
  );
  return unknownResult(site);
}

/** Reports parameters that are functions; says whether there are any. */
function refuseFunctions(
  { report, session }: CompileTime,
  callee: FunctionValue,
  { arguments: given, call }: CallSite,
): boolean {
  const refused = [...matchArguments(callee.function.parameters, given)].filter(
    ([parameter, argument]) =>
      parameter.callable() || alternatives(argument?.value ?? constant(null)).some(isFunction),
  );
  if (refused.length > 0) session.refused.add(callee.function);
  for (const [parameter] of refused)
    report.add(higherOrder(parameter.at, parameter.name, [{ message: "called here", at: call.at }]));
  return refused.length > 0;
}

function isFunction(value: Value): boolean {
  return value.kind === "function" || value.kind === "resource-method";
}

function callInfraFunction(phase: CompileTime, callee: FunctionValue, site: CallSite): Value {
  const { session, effects } = phase;
  phase.noteDependence(site.arguments.map((argument) => argument.value));
  const { function: fn, scope } = callee;
  const summary = session.summaryOf(fn, scope, () => summarise(phase, callee, site.frame));
  const step: PathStep = { call: site.call, callee: fn, turns: site.frame.turns ?? [] };
  const fills = new Map(
    [...matchArguments(fn.parameters, site.arguments)].flatMap(([parameter, argument]) =>
      argument ? [[parameter, argument.value] as const] : [],
    ),
  );
  effects.calls.push({
    callee,
    call: site.call,
    fills,
    ...(phase.infraFunction && { within: phase.infraFunction }),
  });
  if (!withinBounds(phase, summary.effects, site)) return unknownResult(site);
  const contributed = summary.complete ? fillSummary(summary, site) : evaluateAnew(phase, callee, site);
  for (const resource of contributed.effects.resources) {
    effects.resources.push(resource);
    session.origins.set(resource, [site.call.at, ...(session.origins.get(resource) ?? [])]);
  }
  for (const call of contributed.effects.calls) effects.calls.push(call);
  for (const registration of contributed.effects.registrations)
    effects.registrations.push({ ...registration, path: [step, ...registration.path] });
  for (const setting of contributed.effects.settings)
    effects.settings.push({ ...setting, path: [step, ...setting.path] });
  return contributed.returned;
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
function summarise(phase: CompileTime, callee: FunctionValue, caller: Frame): Summary {
  const { function: fn } = callee;
  const report = new Report();
  const inner = phase.nested({ report, effects: noEffects(), infraFunction: fn });
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
  if (complete) for (const diagnostic of report.diagnostics) phase.report.add(diagnostic);
  return { function: callee, effects: inner.effects, returned, complete };
}

/** Evaluates the body of an infra function for one call, where a summary could not be complete. */
function evaluateAnew(
  phase: CompileTime,
  callee: FunctionValue,
  site: CallSite,
): Pick<Summary, "effects" | "returned"> {
  const inner = phase.nested({ report: phase.report, effects: noEffects(), infraFunction: callee.function });
  const frame = activation(callee, { ...site.frame, phase: inner }, true);
  bindParameters(callee.function, site.arguments, frame);
  const returned = runBody(phase, callee, frame);
  if (inner.needsArguments) phase.needsArguments = true;
  return { effects: inner.effects, returned };
}

function activation(callee: FunctionValue, { evaluate, phase, language }: Frame, infra: boolean): Frame {
  const scope = new Variables<Value>(callee.scope, undefined, infra);
  return { evaluate, phase, language, scope, function: callee.function };
}

function runBody({ session }: CompileTime, { function: fn }: FunctionValue, frame: Frame): Value {
  session.active.push(fn);
  const completion: Completion = run(fn.body(), frame);
  session.active.pop();
  return "value" in completion ? completion.value : constant(undefined);
}

/** A function without infra calls is never executed; a pure one of known arguments is evaluated. */
function callOrdinary(phase: CompileTime, callee: FunctionValue, site: CallSite): Value {
  const { call } = site;
  if (callee.receiver?.kind === "instance" && phase.infraFunction) {
    phase.report.add(runtimeAccess(call.at, `\`${textOf(call.callee.at)}\` is called`));
    return unknownResult(site);
  }
  if (site.discarded) {
    const { session, report } = phase;
    forgetAssigned(callee, site.frame.scope);
    // What sets up state runs again in every handler; anything else is for compile time, which runs nothing.
    if (phase.quiet || new StateChanges(session.globals, session.skipped).ofCall(call, callee.function))
      return unknownResult(site);
    session.skipped.add(call);
    report.add(callSkipped(call.at, textOf(call.callee.at)));
    return unknownResult(site);
  }
  const pure = pureResult(phase, callee, site);
  if (!pure) forgetAssigned(callee, site.frame.scope);
  return pure ?? unknownResult(site);
}

function pureResult(phase: CompileTime, callee: FunctionValue, site: CallSite): Value | undefined {
  const { function: fn } = callee;
  if (phase.session.active.includes(fn) || fn.async || fn.generator || callee.receiver) return undefined;
  phase.session.pureCalls += 1;
  if (phase.session.pureCalls > MOST_CALLS) return undefined;
  const report = new Report();
  const inner = phase.nested({ report, effects: noEffects(), pure: true });
  const frame = activation(callee, { ...site.frame, phase: inner }, false);
  bindParameters(fn, site.arguments, frame);
  const value = runBody(phase, callee, frame);
  if (inner.needsArguments) phase.needsArguments = true;
  const known = !containsValue(value, (one) => one.kind === "runtime" || one.kind === "union");
  return known && report.diagnostics.length === 0 && !isNothing(value) ? value : undefined;
}

function isNothing(value: Value): boolean {
  return value.kind === "constant" && (value.value === undefined || value.value === null);
}
