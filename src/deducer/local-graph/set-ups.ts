import type { CallSite, Frame } from "../evaluate/frame.ts";
import type { Children, FunctionIr } from "../ir/index.ts";
import type { CompileTime } from "./compile-time.ts";
import type { SetUp } from "./effects.ts";

/** Notes a call that runs one of these functions, if that leaves a mark. */
export function noteCall(
  phase: CompileTime,
  { call, frame }: CallSite,
  functions: readonly FunctionIr[],
): void {
  const { changes } = phase.session;
  if (!functions.some((fn) => changes.ofCall(call, fn, { makes: fn.flavour === "constructor" }))) return;
  noteSetUp(phase, { expressions: [call], statements: [] }, frame);
}

/** Notes code that is not followed and leaves a mark. */
export function noteSetUp(phase: CompileTime, code: Children, frame: Frame): void {
  if (phase.pure) return;
  // What a parameter of an infra function leaves somewhere is known at each call.
  if (phase.summarises) phase.needsArguments = true;
  else phase.session.setUps.push({ code, within: around(frame) });
}

function around({ scope, function: fn, owner, receiver }: Frame): SetUp["within"] {
  return { scope, ...(fn && { function: fn }), ...(owner && { owner }), ...(receiver && { receiver }) };
}
