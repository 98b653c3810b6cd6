import type { Report } from "#diagnostics";
import { notAnalysed } from "../diagnostics.ts";
import { boundMethod, findMethod } from "../evaluate/class.ts";
import { containsValue } from "../evaluate/contents.ts";
import { isEnvironment } from "../evaluate/environment.ts";
import type { CallSite } from "../evaluate/frame.ts";
import { callKnown } from "../evaluate/known-call.ts";
import { refused, wasRefused } from "../evaluate/refused.ts";
import { resourceOf } from "../evaluate/resource-of.ts";
import {
  type ArrayValue,
  alternatives,
  constant,
  type DataMethodValue,
  type InstanceValue,
  runtime,
  union,
  type Value,
} from "../evaluate/value.ts";
import { textOf } from "../ir/index.ts";
import type { Activations } from "./activations.ts";
import { withReceiver } from "./apply.ts";
import { type BorrowedMethod, borrowedMethod } from "./borrowed-method.ts";
import { resourcesIn } from "./callbacks.ts";
import type { Findings } from "./findings.ts";
import { callLibrary, type LibraryCaller } from "./library/call-library.ts";
import { reachesResources } from "./reaches-resources.ts";
import { joinedWith } from "./remembered.ts";
import { touchAll } from "./touch-all.ts";

/** The part of the run time that such calls need. */
interface OutsideCaller extends LibraryCaller {
  readonly report: Report;
  readonly activations: Activations;
  readonly findings: Findings;
}

/** Functions of the languages that run text as code, or reach variables by text. */
const evaluating = new Set(["eval", "exec", "globals", "locals", "vars", "compile", "__import__"]);

/** Functions of the languages that perform no operation on what they are given. */
const looking = new Set(
  "print str repr isinstance issubclass type id bool hash len String Boolean console".split(" "),
);

const detaching = new Set(["call", "apply", "bind"]);

function isCallable(value: Value): boolean {
  return (
    value.kind === "function" ||
    value.kind === "resource-method" ||
    (value.kind === "data-method" && value.bound !== undefined)
  );
}

/** A call of a package, of the language, or of a value of which only the run time knows. */
export function callOutside(phase: OutsideCaller, callee: Value, site: CallSite): Value {
  if (callee.kind === "constant") return constant(undefined);
  if (callee.kind === "outside" && callee.origin === "builtin" && callee.name === "super") return callee;
  if (callee.kind === "instance") return callInstance(phase, callee, site);
  if (isEnvironment(callee)) phase.readsAnyVariable?.(site.call.at);
  // A mistake that is reported keeps it from being known: what it may be is not granted.
  if (wasRefused(callee)) return refused("the result of a call that is refused", site.call.at);
  const borrowed = borrowedMethod(callee, site);
  if (borrowed) return callBorrowed(phase, borrowed, site);
  if (callee.kind === "data-method") {
    const called = callOfFunction(phase, callee, site);
    if (called) return called;
  }
  const unfollowed = nameOfUnfollowed(callee, site);
  if (unfollowed) phase.report.add(notAnalysed(site.call.at, unfollowed));
  return (
    callLibrary(phase, callee, site) ?? callOnConstants(callee, site) ?? callForeign(phase, callee, site)
  );
}

/** What constants alone decide is what it was at compile time; containers may change while a handler runs. */
function callOnConstants(callee: Value, { arguments: given, frame }: CallSite): Value | undefined {
  const ofLanguage = callee.kind === "outside" || callee.kind === "data-method";
  const receiver = callee.kind === "data-method" ? [callee.receiver] : [];
  if (!ofLanguage || !receiver.every(({ kind }) => kind === "constant")) return undefined;
  if (!given.every(({ value }) => isPlain(value))) return undefined;
  return callKnown({ callee, given, language: frame.language, apply: () => undefined });
}

function isPlain(value: Value): boolean {
  if (value.kind === "array") return !value.loose && value.elements.every(isPlain);
  return value.kind === "constant";
}

/** How to name a callee whose effects are not followed, if they are not. */
function nameOfUnfollowed(callee: Value, { call, arguments: given }: CallSite): string | undefined {
  const text = textOf(call.callee.at);
  if (callee.kind === "runtime") return callee.lost ? text : undefined;
  if (callee.kind !== "outside") return undefined;
  if (callee.origin === "builtin" && evaluating.has(callee.name)) return callee.name;
  if (isProxy(callee) && reachesResources(given.map(({ value }) => value))) return callee.name;
  return callee.origin === "external" && callee.name.startsWith("importlib") ? text : undefined;
}

/** What a proxy is given it calls when it is used, and not when it is made. */
function isProxy(callee: Value): boolean {
  return callee.kind === "outside" && callee.origin === "builtin" && callee.name === "Proxy";
}

/** A call of a function that is bound to arguments, or by one of its own methods. */
function callOfFunction(phase: OutsideCaller, callee: DataMethodValue, site: CallSite): Value | undefined {
  if (callee.bound) {
    const given = [...callee.bound, ...site.arguments.map(({ value }) => value)];
    return phase.apply(callee.receiver, given, { site });
  }
  const detached = isCallable(callee.receiver) && detaching.has(callee.name);
  return detached ? callDetached(phase, callee, site) : undefined;
}

/** `f.call(…)`, `f.apply(…)`, `f.bind(…)`: the first argument is the receiver. */
function callDetached(phase: OutsideCaller, { receiver, name }: DataMethodValue, site: CallSite): Value {
  const [self, ...rest] = site.arguments;
  const bound = boundTo(receiver, self?.value);
  const given =
    name === "apply"
      ? rest.flatMap(({ value }) => spreadOf(phase, value, site))
      : rest.map(({ value }) => value);
  if (name !== "bind") return phase.apply(bound, given, { site });
  return withArguments(bound, given);
}

/** What `bind` makes: a function with its first arguments. */
function withArguments(callee: Value, given: readonly Value[]): Value {
  return given.length === 0 ? callee : { kind: "data-method", receiver: callee, name: "call", bound: given };
}

/** A function or a method with another receiver. */
function boundTo(callee: Value, receiver: Value | undefined): Value {
  const targets = receiver ? alternatives(receiver).flatMap(asResource) : [];
  if (callee.kind === "resource-method" && targets.length > 0) return { ...callee, resource: union(targets) };
  if (callee.kind !== "function" || !receiver || receiver.kind === "constant") return callee;
  return { ...withReceiver(callee, receiver), fixed: true };
}

function asResource(value: Value): readonly Value[] {
  const resource = resourceOf(value);
  return resource ? [{ kind: "resource", resource }] : [];
}

function callBorrowed(phase: OutsideCaller, { method, by }: BorrowedMethod, site: CallSite): Value {
  const rest = site.arguments.slice(1).map(({ value }) => value);
  if (by === "bind") return withArguments(method, rest);
  const given = by === "apply" ? rest.flatMap((value) => spreadOf(phase, value, site)) : rest;
  return phase.apply(method, given, { site });
}

function spreadOf(phase: OutsideCaller, list: Value, { frame }: CallSite): readonly Value[] {
  if (list.kind === "array" && !list.loose) return list.elements;
  const any = union([phase.iterate(list, frame), constant(undefined)]);
  return Array.from({ length: 8 }, () => any);
}

/** Code of a package or of the language: it may call what it is given, with what it is given. */
function callForeign(phase: OutsideCaller, callee: Value, site: CallSite): Value {
  const handed = site.arguments.flatMap((argument) => alternatives(argument.value));
  const receivers = callee.kind === "data-method" ? alternatives(callee.receiver) : [];
  const lists = handed.filter(({ kind }) => kind === "array");
  const elements = alternatives(union([...receivers, ...lists].flatMap(heldBy)));
  const handover = { at: site.call.at, frame: site.frame, elements };
  const looksOnly =
    callee.kind === "outside" && callee.origin === "builtin" && looking.has(callee.name.split(".")[0] ?? "");
  const unknown = runtime(`the result of \`${textOf(site.call.callee.at)}\``, site.call.at);
  if (looksOnly) {
    for (const value of handed) touchAll(phase, value, { frame: site.frame, at: site.call.at });
    return unknown;
  }
  const isPackage = callee.kind === "outside" && callee.origin === "external";
  // What a package gets it may call at any time.
  const maybeLater = isPackage || isProxy(callee) || callee.kind === "runtime" ? 1 : 0;
  phase.findings.handedOn += maybeLater;
  const results = handed.map((value) => phase.giveAway(value, handover));
  phase.findings.handedOn -= maybeLater;
  if (isPackage)
    for (const resource of handed.flatMap((value) =>
      resourcesIn(value, { standard: callee.standard ?? false }),
    ))
      phase.giveAway({ kind: "resource", resource }, handover);
  changeInPlace(phase, callee, handed);
  return union([unknown, ...elements, ...results, ...listOf(phase, elements, site)]);
}

/** What stands in a container. */
function heldBy(value: Value): readonly Value[] {
  if (value.kind === "array") return value.elements;
  if (value.kind === "object") return [...value.entries.values()];
  if (value.kind === "map") return [...value.entries.values()].flatMap(({ elements }) => elements);
  return value.kind === "promise" ? value.settled : [];
}

/** Code that is not followed changes the containers that it gets, with what it gets. */
function changeInPlace({ heap }: OutsideCaller, callee: Value, handed: readonly Value[]): void {
  for (const value of handed) heap.forget(value);
  if (callee.kind !== "data-method") return;
  heap.forget(callee.receiver);
  for (const value of handed) heap.addAnywhere(callee.receiver, value);
}

/** Code that is not followed may give a container of the elements that it got. */
function listOf(phase: OutsideCaller, elements: readonly Value[], site: CallSite): readonly Value[] {
  const followed = elements.filter(isFollowed);
  if (followed.length === 0) return [];
  const fresh: ArrayValue = { kind: "array", flavour: "list", elements: [...followed], loose: true };
  const made = phase.madeBy({ site, position: -1 }, () => fresh);
  return [joinedWith(phase.heap, made, fresh)];
}

/** Whether it matters where a value is. */
function isFollowed(value: Value): boolean {
  return containsValue(value, ({ kind }) => kind !== "constant" && kind !== "runtime" && kind !== "array");
}

function callInstance(phase: OutsideCaller, callee: InstanceValue, site: CallSite): Value {
  const method = findMethod(callee.class, (one) => one.name === "__call__", site.frame);
  return method
    ? phase.activations.call(boundMethod(method, callee), site.arguments, site.frame)
    : runtime("the result of a call", site.call.at);
}
