import type { Fix } from "#diagnostics";
import { higherOrder, parameterMutated, runtimeAccess, wrongScope } from "../diagnostics.ts";
import { changesReceiver } from "../evaluate/container-changes.ts";
import { containsValue, dependsOnPlaceholder } from "../evaluate/contents.ts";
import { forgetCall } from "../evaluate/forget.ts";
import type { CallSite, Frame } from "../evaluate/frame.ts";
import { callKnown } from "../evaluate/known-call.ts";
import { wasRefused } from "../evaluate/refused.ts";
import { kindOfResult } from "../evaluate/results.ts";
import type { Change } from "../evaluate/unknowns.ts";
import { type FunctionValue, type PlaceholderValue, runtime, type Value } from "../evaluate/value.ts";
import { type FunctionIr, type Place, textOf } from "../ir/index.ts";
import { loopOverName } from "../repairs/loop.ts";
import { newNameInstead } from "../repairs/new-name.ts";
import { withRepair } from "../repairs/repair.ts";
import type { CompileTime } from "./compile-time.ts";
import { infraInFunction } from "./infra-closure.ts";
import { mutatedParameter } from "./own-variables.ts";
import { noteCall } from "./set-ups.ts";

/** A call, at compile time, of a package, of the language, or of a value of which only the run time knows. */
export function callOutsideCode(phase: CompileTime, callee: Value, site: CallSite): Value {
  const { call } = site;
  // Python's `super()` stands for what lies above; its members are looked up when they are named.
  if (callee.kind === "outside" && callee.origin === "builtin" && callee.name === "super") return callee;
  const mutated = mutatedParameter(call, phase.infraFunction);
  if (mutated)
    phase.report.add(withRepair(parameterMutated(call.at, mutated), newNameFor(phase, call.at, site)));
  if (callee.kind === "placeholder") return callPlaceholder(phase, callee, site);
  const keeps =
    callee.kind === "data-method" && callee.receiver.kind === "array" && changesReceiver.has(callee.name);
  if (refuseDetached(phase, callee, site) || (!keeps && refuseCallbacks(phase, site)))
    return { ...runtime("the result of a call that is refused", call.at), refused: true };
  const known = evaluated(phase, callee, site);
  if (known) return known;
  if (!wasRefused(callee)) phase.session.unfollowed.push(call.at);
  const given = site.arguments.map((argument) => argument.value);
  noteCall(
    phase,
    site,
    given.flatMap((value) => (value.kind === "function" ? [value.function] : [])),
  );
  if (needsGiven(callee, given)) phase.needsArguments = true;
  if (!looksOnly(callee)) handOver(phase, changedBy(callee, given), { at: call.at, frame: site.frame });
  return resultOfOutside([callee, ...given], site);
}

/** What code that is not followed gives, and what is done with the results of such code later. */
function resultOfOutside([callee, ...given]: readonly [Value, ...Value[]], { call, frame }: CallSite): Value {
  const made = { expression: call, scope: frame.scope };
  for (const value of [callee, ...given]) if (value.kind === "runtime") value.made?.later?.push(made);
  return {
    ...runtime(
      kindOfResult(call.callee) ?? `the result of \`${textOf(call.callee.at)}\``,
      call.at,
      causeOfCall(callee, given),
    ),
    made: { ...made, later: [] },
  };
}

function newNameFor({ infraFunction }: CompileTime, at: Place, { frame }: CallSite): Fix | undefined {
  return infraFunction && newNameInstead(infraFunction, at, frame.language);
}

/** Whether a call turns out differently with the arguments of the infra function around it. */
function needsGiven(callee: Value, given: readonly Value[]): boolean {
  const followed = callee.kind !== "outside" || callee.origin === "builtin";
  return dependsOnPlaceholder(callee) || (followed && given.some(dependsOnPlaceholder));
}

/** The language's own functions and methods on values that are known. */
function evaluated(phase: CompileTime, callee: Value, site: CallSite): Value | undefined {
  if (callee.kind !== "outside" && callee.kind !== "data-method") return undefined;
  const changes = callee.kind === "data-method" && changesReceiver.has(callee.name);
  const [first] = site.arguments;
  const target =
    callee.kind === "outside" && callee.name === "Object.assign"
      ? first?.value
      : changes
        ? callee.receiver
        : undefined;
  if (target && !phase.mayChange(target, site.call.at)) {
    // What is refused is known, too.
    phase.session.performed.add(site.call, phase);
    return { ...runtime("a value that a function changes outside of itself", site.call.at), refused: true };
  }
  const { language } = site.frame;
  const known = callKnown({
    callee,
    given: site.arguments,
    language,
    apply: (fn, given) => apply(phase, fn, { given, site }),
  });
  if (known && target) phase.session.performed.add(site.call, phase);
  return known;
}

/** Calls a function that was given to a method of the language. */
function apply(
  phase: CompileTime,
  callee: Value,
  { given, site }: { readonly given: readonly Value[]; readonly site: CallSite },
): Value | undefined {
  const inner = { ...site, arguments: given.map((value) => ({ value, at: site.call.at })), discarded: false };
  if (callee.kind === "function") {
    const result = phase.callFunction(callee, inner);
    // What the run time makes here is the result of all these calls together.
    const isWhole = result.kind === "runtime" && result.made?.expression === site.call;
    return isWhole ? undefined : result;
  }
  return callee.kind === "outside" ? evaluated(phase, callee, inner) : undefined;
}

/** A function with infra calls is called by name, and by nothing else (document 004, restriction 5). */
function refuseCallbacks(phase: CompileTime, site: CallSite): boolean {
  const callbacks = site.arguments.flatMap(({ value, at }) =>
    infraFunctionsIn(value, phase).map((fn) => ({ function: fn, at })),
  );
  for (const { function: fn, at } of callbacks) {
    const fix =
      site.discarded && site.frame.language === "typescript" ? loopOverName(site.call, fn) : undefined;
    refuseCaller(phase, fn, { at, caller: site.call.callee.at, fix });
  }
  return callbacks.length > 0;
}

/** `add.bind(…)`, `add.call(…)`: the function is not called by its name. */
function refuseDetached(phase: CompileTime, callee: Value, { call }: CallSite): boolean {
  const isDetached = callee.kind === "data-method" && callee.receiver.kind === "function";
  const detached = isDetached ? infraFunctionsIn(callee.receiver, phase) : [];
  for (const fn of detached) refuseCaller(phase, fn, { at: call.at, caller: call.callee.at });
  return detached.length > 0;
}

function refuseCaller(
  phase: CompileTime,
  fn: FunctionIr,
  { at, caller, fix }: { readonly at: Place; readonly caller: Place; readonly fix?: Fix | undefined },
): void {
  phase.session.refused.add(fn);
  // Infra calls in a function without a name are refused where they stand.
  if (fn.plain)
    phase.report.add(withRepair(wrongScope(at, `a function that \`${textOf(caller)}\` calls`), fix));
}

/** The functions with infra calls that a value is, or that are in plain data. */
function infraFunctionsIn(value: Value, { session: { overlooked } }: CompileTime): readonly FunctionIr[] {
  const found: FunctionIr[] = [];
  if (value.kind === "instance") return found;
  containsValue(value, (one) => {
    if (one.kind === "function" && infraInFunction(one.function, { scope: one.scope, overlooked }) === "yes")
      found.push(one.function);
    return false;
  });
  return found;
}

/** Values go to code that is not followed: it may change them, and call functions. */
export function handOver(
  phase: CompileTime,
  values: readonly Value[],
  { at, frame }: { readonly at: Place; readonly frame: Frame },
): void {
  const change = changeAt(at);
  for (const value of values) {
    if (value.kind === "function") {
      phase.impure = true;
      forgetCall(value.function, { given: [], scope: value.scope, frame }, change);
    } else if (value.kind === "array" || value.kind === "object") {
      phase.impure = true;
      phase.unknowns.escape(value, change);
      for (const fn of functionsIn(value))
        forgetCall(fn.function, { given: [], scope: fn.scope, frame }, change);
    }
  }
}

/** The functions in plain data. */
function functionsIn(value: Value): readonly FunctionValue[] {
  const found: FunctionValue[] = [];
  containsValue(value, (one) => {
    if (one.kind === "function") found.push(one);
    return one.kind === "instance";
  });
  return found;
}

/** Why the inside of a value is not known any more after a call. */
export function changeAt(at: Place): Change {
  return { reason: `a value that \`${textOf(at)}\` may have changed`, at };
}

/** Of the values that a call touches, those that it may change. */
function changedBy(callee: Value, given: readonly Value[]): readonly Value[] {
  if (callee.kind !== "data-method") return given;
  return changesReceiver.has(callee.name) ? [callee.receiver, ...given] : given;
}

/** Functions of the languages that change nothing that they are given. */
const looking = new Set(
  "console JSON print str repr isinstance issubclass type id hash len String Boolean Number Math Object.keys Object.values Object.entries sorted min max sum any all list tuple set dict frozenset enumerate zip range reversed Map Set".split(
    " ",
  ),
);

function looksOnly(callee: Value): boolean {
  if (callee.kind !== "outside" || callee.origin !== "builtin") return false;
  return looking.has(callee.name) || looking.has(callee.name.split(".")[0] ?? "");
}

function callPlaceholder(phase: CompileTime, callee: PlaceholderValue, site: CallSite): Value {
  if (callee.path.length === 0 && (site.call.construct || phase.session.overlooked.isInfra(callee.function)))
    phase.needsArguments = true;
  else if (callee.path.length === 0)
    phase.report.add(
      higherOrder(callee.at, callee.parameter, [{ message: "called here", at: site.call.at }]),
    );
  else {
    const expression = site.call.callee;
    const hint = expression.kind === "member" ? expression.hint?.() : undefined;
    if (hint && hint.classes.length > 0)
      phase.report.add(runtimeAccess(site.call.at, `\`${textOf(expression.at)}\` is called`));
    else phase.needsArguments = true;
  }
  return runtime(`the result of \`${textOf(site.call.callee.at)}\``, site.call.at);
}

/** What a call's result depends on, where that is worth telling. */
function causeOfCall(callee: Value, given: readonly Value[]): Value | undefined {
  const reported = [callee, ...given].find(wasRefused);
  if (reported) return reported;
  if (callee.kind === "data-method") return callee.receiver;
  return callee.kind === "runtime"
    ? callee
    : given.find(({ kind }) => kind === "runtime" || kind === "environment");
}
