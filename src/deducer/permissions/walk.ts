import type { Report } from "#diagnostics";
import type { Frame } from "../evaluate/frame.ts";
import { alternatives, type CreatedResource, runtime, type Value } from "../evaluate/value.ts";
import type { Call } from "../ir/index.ts";
import type { Findings } from "./findings.ts";
import { RunPhase } from "./run-phase.ts";

/** How often a walk is repeated at most until it finds nothing new. */
const ROUNDS = 4;

/** Walks everything that a handler can reach, starting with what it really captures. */
export function walkHandler(
  handler: Value,
  {
    created,
    report,
    frame,
  }: { readonly created: readonly CreatedResource[]; readonly report: Report; readonly frame: Frame },
): Findings {
  const phase = new RunPhase(report, created);
  const inner = { ...frame, phase };
  for (let round = 0, before = -1; round < ROUNDS && phase.size !== before; round++) {
    before = phase.size;
    phase.again();
    for (const one of alternatives(handler)) if (one.kind === "function") walkOnce(one, phase, inner);
  }
  return phase.findings;
}

function walkOnce(handler: Extract<Value, { kind: "function" }>, phase: RunPhase, frame: Frame): void {
  const { function: fn, receiver } = handler;
  const own = receiver ? fn.parameters.slice(1) : fn.parameters;
  const given = own
    .filter((parameter) => !parameter.rest && !parameter.default)
    .map((parameter) => ({ value: runtime("what triggers the handler", parameter.at), at: parameter.at }));
  const callee = { kind: "builtin", name: fn.name, at: fn.at } as const;
  const call: Call = { kind: "call", callee, arguments: [], construct: false, at: fn.at };
  phase.callFunction(handler, { call, arguments: given, frame, discarded: true });
}
