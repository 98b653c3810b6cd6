import { Report } from "#diagnostics";
import { callSkipped, higherOrder, recursion, runtimeAccess, wrongScope } from "../diagnostics.ts";
import { bindParameters, matchArguments } from "../evaluate/arguments.ts";
import { kindExtended } from "../evaluate/class.ts";
import { containsValue } from "../evaluate/contents.ts";
import { forgetCall } from "../evaluate/forget.ts";
import type { CallSite } from "../evaluate/frame.ts";
import { alternatives, constant, type FunctionValue, runtime, type Value } from "../evaluate/value.ts";
import { type FunctionIr, type Place, textOf } from "../ir/index.ts";
import { definitionInstead } from "../repairs/definition.ts";
import { withRepair } from "../repairs/repair.ts";
import { StateChanges } from "../state/changes.ts";
import type { CompileTime } from "./compile-time.ts";
import { noEffects } from "./effects.ts";
import { activation, outsideOf, runBody, withObject } from "./function-body.ts";
import { callInfraFunction, callWithObject, unknownResult } from "./infra-call.ts";
import { infraCallsIn, infraInFunction } from "./infra-closure.ts";
import { changeAt } from "./outside-code.ts";
import { scopeName } from "./scope-name.ts";
import { noteCall } from "./set-ups.ts";

/** How deep a function without infra calls may call itself. */
const DEEPEST = 200;

/** How many calls of pure functions are evaluated: two that call each other twice do so exponentially often. */
const MOST_CALLS = 100_000;

/** A call of a function of the user's at compile time. */
export function callUserFunction(phase: CompileTime, bound: FunctionValue, called: CallSite): Value {
  const { bound: first = [], ...callee } = bound;
  const given = first.map((value) => ({ value, at: called.call.at }));
  const site = { ...called, arguments: [...given, ...called.arguments] };
  const answer = infraInFunction(callee.function, {
    scope: callee.scope,
    overlooked: phase.session.overlooked,
  });
  const infra =
    answer === "yes" || (answer === "maybe" && site.arguments.some(({ value }) => carriesResource(value)));
  const isConstructor = callee.function.flavour === "constructor";
  if (!infra && !isConstructor) return callOrdinary(phase, callee, site);
  const { language } = site.frame;
  const isAwaited = callee.function.async && language === "python";
  if (callee.receiver?.kind === "instance" && (isConstructor || language === "typescript"))
    return callOfObject(phase, callee, site);
  if (!callee.function.plain || callee.function.generator || isAwaited)
    return refuseScope(phase, callee, site);
  if (phase.session.active.includes(callee.function)) return refuseRecursion(phase, callee, site);
  if (refuseFunctions(phase, callee, site)) return unknownResult(site);
  return callInfraFunction(phase, callee, site);
}

/** Constructors are only called to make a resource of the program's own class, whose methods may make infra calls too. */
function callOfObject(phase: CompileTime, callee: FunctionValue, site: CallSite): Value {
  const { function: fn, receiver } = callee;
  const isResource = receiver?.kind === "instance" && kindExtended(receiver.class, site.frame) !== undefined;
  const follows = ["constructor", "method"].includes(fn.flavour) && !fn.generator && !fn.async;
  if (!isResource || !follows) return refuseScope(phase, callee, site);
  if (phase.session.active.includes(fn)) return refuseRecursion(phase, callee, site);
  if (fn.flavour === "method" && refuseFunctions(phase, callee, site)) return unknownResult(site);
  return callWithObject(phase, callee, site);
}

function carriesResource(value: Value): boolean {
  return containsValue(value, (one) => one.kind === "resource" || one.kind === "placeholder");
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
  const own = infraCallsIn(fn, phase.session.overlooked).map(({ at }) => at);
  // It may only call functions that make infra calls.
  const places = own.length > 0 ? own : [site.call.at];
  const through = own.length > 0 && !contains(site.call.at, fn.at) ? [calledAt(site.call.at, fn)] : [];
  for (const place of places) if (where) phase.report.add(withRepair(wrongScope(place, where, through), fix));
  return { ...runtime(`the result of \`${textOf(site.call.callee.at)}\``, site.call.at), refused: true };
}

function calledAt(at: Place, { name }: FunctionIr): { readonly message: string; readonly at: Place } {
  return { message: name.startsWith("<") ? "it is called here" : `\`${name}\` is called here`, at };
}

/** Whether a function is written in the call itself. */
function contains(outer: Place, inner: Place): boolean {
  return outer.source === inner.source && outer.start <= inner.start && inner.end <= outer.end;
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

/** A function without infra calls is never executed; a pure one of known arguments is evaluated. */
function callOrdinary(phase: CompileTime, callee: FunctionValue, site: CallSite): Value {
  const { call } = site;
  const { function: caller, receiver } = site.frame;
  const isOwn = receiver !== undefined && callee.receiver === receiver;
  if (callee.receiver?.kind === "instance" && phase.infraFunction && !isOwn) {
    phase.report.add(runtimeAccess(call.at, `\`${textOf(call.callee.at)}\` is called`));
    return unknownResult(site);
  }
  if (site.discarded) {
    const { session, report } = phase;
    session.unfollowed.push(call.at);
    forgetWhatChanges(phase, callee, site);
    // What sets up state runs again in every handler; anything else is for compile time, which runs nothing.
    const again =
      phase.quiet || caller?.flavour === "constructor" || session.overlooked.leavesSomething(call);
    if (again || new StateChanges(session.globals, session.skipped).ofCall(call, callee.function))
      return unknownResult(site);
    session.skipped.add(call);
    report.add(callSkipped(call.at, textOf(call.callee.at)));
    return unknownResult(site);
  }
  const result = pureResult(phase, callee, site);
  if (result) return result;
  phase.session.unfollowed.push(call.at);
  forgetWhatChanges(phase, callee, site);
  return unknownResult(site);
}

function forgetWhatChanges(phase: CompileTime, { function: fn, scope }: FunctionValue, site: CallSite): void {
  phase.impure = true;
  noteCall(phase, site, [fn]);
  const given = site.arguments.map(({ value }) => value);
  forgetCall(fn, { given, scope, frame: site.frame }, changeAt(site.call.at));
}

/** What a function without infra calls gives, where it only depends on what is known. */
export function pureResult(phase: CompileTime, callee: FunctionValue, site: CallSite): Value | undefined {
  const { function: fn } = callee;
  const { session } = phase;
  const depth = session.active.filter((other) => other === fn).length;
  if (depth > DEEPEST || fn.async || fn.generator || !isStateless(callee.receiver)) return undefined;
  session.pureCalls += 1;
  if (session.pureCalls > MOST_CALLS) return undefined;
  const report = new Report();
  const outside = outsideOf(phase, callee, site);
  const inner = phase.nested({ report, effects: noEffects(), outside, pure: true });
  const frame = activation(callee, { ...site.frame, phase: inner }, false);
  session.active.push(fn);
  bindParameters(fn, withObject(callee, site.arguments), frame);
  session.active.pop();
  const value = runBody(phase, callee, frame);
  if (inner.needsArguments) phase.needsArguments = true;
  if (inner.impure) return undefined;
  const known = !containsValue(value, (one) => one.kind === "runtime" || one.kind === "union");
  return known && report.diagnostics.length === 0 && !isNothing(value) ? value : undefined;
}

/** What a method of an object gives depends on what the run time left in that; a class is as static as its members. */
function isStateless(receiver: Value | undefined): boolean {
  return receiver === undefined || receiver.kind === "class";
}

function isNothing(value: Value): boolean {
  return value.kind === "constant" && (value.value === undefined || value.value === null);
}
