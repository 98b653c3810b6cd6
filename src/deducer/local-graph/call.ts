import { Report } from "#diagnostics";
import { callSkipped, higherOrder, recursion, runtimeAccess, wrongScope } from "../diagnostics.ts";
import { bindParameters, matchArguments } from "../evaluate/arguments.ts";
import { assignPattern } from "../evaluate/assign.ts";
import type { Completion } from "../evaluate/completion.ts";
import { containsValue } from "../evaluate/contents.ts";
import { forgetCall } from "../evaluate/forget.ts";
import type { CallSite, Frame } from "../evaluate/frame.ts";
import { run } from "../evaluate/statement.ts";
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
import { definitionInstead } from "../repairs/definition.ts";
import { withRepair } from "../repairs/repair.ts";
import { StateChanges } from "../state/changes.ts";
import { BodyReport } from "./call-chain.ts";
import type { CompileTime, Outside } from "./compile-time.ts";
import { tooManyCalls } from "./diagnostics.ts";
import { type Effects, noEffects, type PathStep } from "./effects.ts";
import { fillSummary } from "./fill-summary.ts";
import { infraCallsIn, infraInFunction } from "./infra-closure.ts";
import { changeAt } from "./outside-code.ts";
import { scopeName } from "./scope-name.ts";
import type { Summary } from "./summary.ts";

/** How deep a function without infra calls may call itself. */
const DEEPEST = 200;

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
  const isAwaited = callee.function.async && site.frame.language === "python";
  if (!callee.function.plain || callee.function.generator || isAwaited)
    return refuseScope(phase, callee, site);
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
  const where = scopeName(fn) ?? (fn.async ? "an async function" : undefined);
  phase.session.refused.add(fn);
  const statements = [...phase.session.executed].flatMap((module) => module.body);
  const named = statements.find(
    (one) => one.kind === "assign" && one.value?.kind === "function" && one.value.function === fn,
  );
  const fix = named && definitionInstead(named);
  for (const call of infraCallsIn(fn))
    if (where) phase.report.add(withRepair(wrongScope(call.at, where), fix));
  return { ...runtime(`the result of \`${textOf(site.call.callee.at)}\``, site.call.at), refused: true };
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
  const summary = session.summaryOf(fn, scope, () => summarise(phase, callee, site));
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
  const contributed = summary.complete
    ? fillSummary(summary, site, session.active)
    : evaluateAnew(phase, callee, site);
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
  bindParameters(callee.function, site.arguments, frame);
  session.active.pop();
  const returned = runBody(phase, callee, frame);
  report.handOn(phase.report, { call: site.call, callee: callee.function });
  if (inner.needsArguments) phase.needsArguments = true;
  return { effects: inner.effects, returned };
}

function activation(callee: FunctionValue, { evaluate, phase, language }: Frame, infra: boolean): Frame {
  const scope = new Variables<Value>(callee.scope, undefined, infra);
  return { evaluate, phase, language, scope, function: callee.function };
}

/** What was there before a call. */
function outsideOf(
  { session }: CompileTime,
  { function: fn, scope }: FunctionValue,
  site: CallSite,
): Outside {
  const given = new Map(
    [...matchArguments(fn.parameters, site.arguments)].flatMap(([parameter, argument]) =>
      argument ? [[parameter, argument.value] as const] : [],
    ),
  );
  for (const value of given.values()) session.containers.note(value);
  return { scope, given, since: session.containers.now };
}

function runBody({ session }: CompileTime, { function: fn }: FunctionValue, frame: Frame): Value {
  session.active.push(fn);
  const completion: Completion = run(fn.body(), frame);
  session.active.pop();
  if (completion.kind !== "open") return "value" in completion ? completion.value : constant(undefined);
  frame.phase.unknowns.leftOpen({ expressions: [], statements: fn.body() }, completion, frame.scope);
  return runtime("a result that a condition decides which only the run time knows", fn.at, completion.reason);
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
    forgetWhatChanges(phase, callee, site);
    // What sets up state runs again in every handler; anything else is for compile time, which runs nothing.
    if (phase.quiet || new StateChanges(session.globals, session.skipped).ofCall(call, callee.function))
      return unknownResult(site);
    session.skipped.add(call);
    report.add(callSkipped(call.at, textOf(call.callee.at)));
    return unknownResult(site);
  }
  const result = pureResult(phase, callee, site);
  if (result) return result;
  forgetWhatChanges(phase, callee, site);
  return unknownResult(site);
}

function forgetWhatChanges(phase: CompileTime, { function: fn, scope }: FunctionValue, site: CallSite): void {
  phase.impure = true;
  const given = site.arguments.map(({ value }) => value);
  forgetCall(fn, { given, scope, frame: site.frame }, changeAt(site.call.at));
}

function pureResult(phase: CompileTime, callee: FunctionValue, site: CallSite): Value | undefined {
  const { function: fn } = callee;
  const { session } = phase;
  const depth = session.active.filter((other) => other === fn).length;
  if (depth > DEEPEST || fn.async || fn.generator || callee.receiver) return undefined;
  session.pureCalls += 1;
  if (session.pureCalls > MOST_CALLS) return undefined;
  const report = new Report();
  const outside = outsideOf(phase, callee, site);
  const inner = phase.nested({ report, effects: noEffects(), outside, pure: true });
  const frame = activation(callee, { ...site.frame, phase: inner }, false);
  session.active.push(fn);
  bindParameters(fn, site.arguments, frame);
  session.active.pop();
  const value = runBody(phase, callee, frame);
  if (inner.needsArguments) phase.needsArguments = true;
  if (inner.impure) return undefined;
  const known = !containsValue(value, (one) => one.kind === "runtime" || one.kind === "union");
  return known && report.diagnostics.length === 0 && !isNothing(value) ? value : undefined;
}

function isNothing(value: Value): boolean {
  return value.kind === "constant" && (value.value === undefined || value.value === null);
}
