import { findConstructor } from "../evaluate/class.ts";
import { forgetCall } from "../evaluate/forget.ts";
import type { CallSite } from "../evaluate/frame.ts";
import type { ClassValue, InstanceValue } from "../evaluate/value.ts";
import type { CompileTime } from "./compile-time.ts";
import { changeAt } from "./outside-code.ts";
import { noteCall } from "./set-ups.ts";

/** An instance of an ordinary class: its constructor is not executed, and what that changes is not known any more. */
export function makeInstance(phase: CompileTime, callee: ClassValue, site: CallSite): InstanceValue {
  const { call, frame, arguments: given } = site;
  phase.session.unfollowed.push(call.at);
  const found = findConstructor(callee, frame);
  if (found) {
    const values = given.map(({ value }) => value);
    forgetCall(found.method, { given: values, scope: found.owner.scope, frame }, changeAt(call.at));
    noteCall(phase, site, [found.method]);
  }
  return { kind: "instance", class: callee, arguments: given, at: call.at };
}
