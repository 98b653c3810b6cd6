import type { Report } from "#diagnostics";
import { notAnalysed } from "../diagnostics.ts";
import { callBuiltin } from "../evaluate/builtin.ts";
import { boundMethod, findMethod, superMember } from "../evaluate/class.ts";
import { containsValue } from "../evaluate/contents.ts";
import { elementOf } from "../evaluate/element.ts";
import type { CallSite, Phase } from "../evaluate/frame.ts";
import {
  alternatives,
  type DataMethodValue,
  type InstanceValue,
  runtime,
  union,
  type Value,
} from "../evaluate/value.ts";
import { textOf } from "../ir/index.ts";
import type { Activations } from "./activations.ts";
import { resultOfList } from "./list-methods.ts";

/** The part of the run time that such calls need. */
interface OutsideCaller extends Phase {
  readonly report: Report;
  readonly activations: Activations;
}

/** Functions of the languages that run text as code, or reach variables by text. */
const evaluating = new Set(["eval", "exec", "globals", "locals", "vars", "compile", "__import__", "Proxy"]);

/** Functions of the languages that perform no operation on what they are given. */
const looking = new Set(
  "print str repr isinstance issubclass type id bool hash len String Boolean console".split(" "),
);

function isCallable(value: Value): boolean {
  return value.kind === "function" || value.kind === "resource-method";
}

/** A call of a package, of the language, or of a value of which only the run time knows. */
export function callOutside(phase: OutsideCaller, callee: Value, site: CallSite): Value {
  if (callee.kind === "outside" && callee.origin === "builtin" && callee.name === "super")
    return callSuper(phase, callee, site);
  if (callee.kind === "instance") return callInstance(phase, callee, site);
  if (callee.kind === "data-method" && isCallable(callee.receiver)) return callDetached(phase, callee, site);
  if (callee.kind === "outside" && callee.origin === "builtin" && evaluating.has(callee.name))
    phase.report.add(notAnalysed(site.call.at, callee.name));
  if (callee.kind === "outside" && callee.origin === "external" && callee.name.startsWith("importlib"))
    phase.report.add(notAnalysed(site.call.at, textOf(site.call.callee.at)));
  if (callee.kind === "runtime" && callee.lost)
    phase.report.add(notAnalysed(site.call.at, textOf(site.call.callee.at)));
  return callBuiltin(callee, site.arguments, site.frame.language) ?? callForeign(phase, callee, site);
}

/** `f.call(…)`, `f.apply(…)`, `f.bind(…)`: the first argument is the receiver, which bound members have already. */
function callDetached(phase: OutsideCaller, { receiver, name }: DataMethodValue, site: CallSite): Value {
  const rest = { ...site, arguments: site.arguments.slice(1) };
  if (receiver.kind === "resource-method")
    return name === "bind" ? receiver : phase.callMember(receiver, rest);
  if (receiver.kind !== "function") return runtime("the result of a call", site.call.at);
  return union([receiver, phase.activations.call(receiver, rest.arguments, site.frame)]);
}

/** Code of a package or of the language: it may call what it is given, with what it is given. */
function callForeign(phase: OutsideCaller, callee: Value, site: CallSite): Value {
  const handed = site.arguments.flatMap((argument) => alternatives(argument.value));
  const held = handed.flatMap((value) => (value.kind === "array" ? value.elements : []));
  const own = callee.kind === "data-method" ? [elementOf(callee.receiver)] : [];
  const elements = [...own, ...held];
  const handover = { at: site.call.at, frame: site.frame, elements };
  const looksOnly =
    callee.kind === "outside" && callee.origin === "builtin" && looking.has(callee.name.split(".")[0] ?? "");
  const results = handed
    .filter((value) => !(looksOnly && value.kind === "resource"))
    .map((value) => phase.giveAway(value, handover));
  const unknown = runtime(`the result of \`${textOf(site.call.callee.at)}\``, site.call.at);
  if (callee.kind === "data-method" && callee.receiver.kind === "array")
    return resultOfList(callee.name, callee.receiver, union([unknown, ...results]));
  return union([unknown, ...elements, ...results]);
}

function callSuper(phase: OutsideCaller, callee: Value, site: CallSite): Value {
  const { owner, receiver, language } = site.frame;
  if (language === "typescript" && owner && receiver) {
    const base = superMember("__init__", site.frame);
    if (base.kind === "function") phase.activations.call(base, site.arguments, site.frame);
  }
  return callee;
}

function callInstance(phase: OutsideCaller, callee: InstanceValue, site: CallSite): Value {
  const method = findMethod(callee.class, (one) => one.name === "__call__", site.frame);
  return method
    ? phase.activations.call(boundMethod(method, callee), site.arguments, site.frame)
    : runtime("the result of a call", site.call.at);
}

/** The functions inside plain data. */
export function callbacksIn(value: Value): readonly Value[] {
  const found: Value[] = [];
  if (value.kind !== "object" && value.kind !== "array") return found;
  containsValue(value, (one) => {
    if (one.kind === "function" || one.kind === "resource-method") found.push(one);
    return false;
  });
  return found;
}
