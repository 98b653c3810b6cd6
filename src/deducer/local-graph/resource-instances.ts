import { kindNamed } from "#kinds";
import { boundMethod, findConstructor } from "../evaluate/class.ts";
import type { CallSite } from "../evaluate/frame.ts";
import type { ClassValue, InstanceValue } from "../evaluate/value.ts";
import type { CompileTime } from "./compile-time.ts";
import { resourceClass } from "./diagnostics.ts";

/** `new Cache(…)` of a class that extends one of the SDK: its constructors run, as far as the SDK's one. */
export function makeResourceInstance(
  phase: CompileTime,
  callee: ClassValue,
  { kindName, site }: { readonly kindName: string; readonly site: CallSite },
): InstanceValue {
  const { call, frame, arguments: given } = site;
  const instance: InstanceValue = { kind: "instance", class: callee, arguments: given, at: call.at };
  const names = { name: callee.class.name, base: kindNamed(kindName)?.className ?? kindName };
  if (!mayBeExtended(kindName)) {
    phase.report.add(resourceClass(call.at, names));
    return instance;
  }
  const before = phase.report.diagnostics.length;
  const own = findConstructor(callee, frame);
  if (own) phase.callFunction(boundMethod(own, instance), { ...site, discarded: true });
  else phase.construct({ kind: "sdk-class", kindName, initialises: instance }, site);
  const told = phase.report.diagnostics.length > before;
  if (!instance.resource && !told) phase.report.add(resourceClass(call.at, { ...names, lacks: "super" }));
  return instance;
}

/** A bundle runs the constructor again: it may neither hold another handler nor look for the value of a secret. */
function mayBeExtended(kindName: string): boolean {
  const parameters = kindNamed(kindName)?.constructorParameters ?? [];
  return parameters.every(({ value }) => value.type !== "handler" && value.type !== "secret");
}
