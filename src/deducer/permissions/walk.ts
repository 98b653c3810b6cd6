import { Report } from "#diagnostics";
import type { Frame } from "../evaluate/frame.ts";
import { alternatives, type CreatedResource, runtime, type Scope, type Value } from "../evaluate/value.ts";
import { type Call, type ModuleIr, takesInstance } from "../ir/index.ts";
import type { SetUp } from "../local-graph/effects.ts";
import { resourcesIn } from "./callbacks.ts";
import { CursoryPhase, Matters } from "./cursory-phase.ts";
import { widePermission } from "./diagnostics.ts";
import type { Findings } from "./findings.ts";
import type { KeptWalks, Walked } from "./kept/kept-walks.ts";
import type { Questions } from "./kept/questions.ts";
import type { MutableState } from "./mutable-state.ts";
import { Preparations } from "./preparations.ts";
import { RunPhase } from "./run-phase.ts";
import { touchAll } from "./touch-all.ts";
import { nameOf, noteEveryUse } from "./uses.ts";

/** How often a walk is repeated at most until it finds nothing new. */
const ROUNDS = 10;

/**
 * What a walk needs to know of the program. Walks outlive a run: what they ask of it is a question (`kept/questions.ts`), or
 * the same for all of them (`kept/kept-walks.ts`).
 */
export interface WalkInput {
  readonly created: readonly CreatedResource[];
  readonly report: Report;
  /** Whether a grant wider than what is known is a mistake. */
  readonly strict: boolean;
  readonly frame: Frame;
  readonly mutable: MutableState;
  /** The modules whose top level was evaluated. */
  readonly executed: Set<ModuleIr>;
  /** Those of them that no start runs: each handler that imports one runs it for itself. */
  readonly late: Set<ModuleIr>;
  /** Their top-level variables. */
  readonly globals: Scope;
  /** What compile time did that leaves a mark: it happens before the handler runs. */
  readonly setUps: readonly SetUp[];
  /** Whether a module can reach the SDK. */
  readonly reachesSdk: (file: string) => boolean;
  /** The walks of the run before, and those that the next run may use. */
  readonly walks?: KeptWalks;
}

/**
 * Walks everything that a handler can reach, starting with what it really captures. A first walk leaves modules asleep; where
 * that changes anything, and where there is something to tell of, the second does not.
 */
export function walkHandler(handler: Value, input: WalkInput): Findings {
  const { walks, report } = input;
  const anew = (questions?: Questions) => walkCursorily(handler, input, questions);
  const walked = walks ? (walks.again(handler) ?? walks.walk(handler, anew)) : anew();
  if (!walked) return walkInFull(handler, input);
  for (const diagnostic of walked.diagnostics) report.add(diagnostic);
  return walked.findings;
}

function walkInFull(handler: Value, input: WalkInput): Findings {
  const { report, created, executed, walks } = input;
  const before = executed.size;
  const findings = walkWith(new RunPhase(report, created, input), handler, input);
  if ([...executed].slice(before).some(({ inert }) => !inert)) walks?.stop();
  return findings;
}

function walkCursorily(handler: Value, input: WalkInput, questions?: Questions): Walked | undefined {
  const report = new Report();
  const phase = new CursoryPhase(report, input.created, { ...input, questions });
  try {
    const findings = walkWith(phase, handler, input);
    const { diagnostics } = report;
    const isCertain = !phase.leftOut || (diagnostics.length === 0 && !phase.hasEscaped);
    return isCertain ? { findings, diagnostics } : undefined;
  } catch (error) {
    if (error instanceof Matters) return undefined;
    throw error;
  }
}

function walkWith(phase: RunPhase, handler: Value, { frame, setUps }: WalkInput): Findings {
  const inner = { ...frame, phase };
  const preparations = new Preparations(setUps, phase.heap);
  let before = -1;
  for (let round = 0; round < ROUNDS && phase.size !== before; round++) {
    before = phase.size;
    phase.again();
    preparations.walk(phase, inner);
    for (const one of alternatives(handler)) if (one.kind === "function") walkOnce(one, phase, inner);
  }
  for (const fn of phase.activations.functions) phase.findings.functions.add(fn);
  const [first] = alternatives(handler);
  if (phase.size !== before && first?.kind === "function") phase.giveUp(first.function.at);
  reportWidened(phase);
  return phase.findings;
}

/** Says what is granted because of a bound: on operations that joined calls perform, or on everything captured. */
function reportWidened(phase: RunPhase): void {
  const { findings, report } = phase;
  const { exhausted: at } = findings;
  for (const { target, member, at: place } of findings.widened) {
    const on = "path" in target ? target.parameter : nameOf({ kind: "resource", resource: target });
    report.add(widePermission(place, { joined: member, on }));
  }
  if (!at) return;
  const captured = [...findings.captures.values()].map(({ value }) => value);
  for (const resource of resourcesIn(
    { kind: "array", flavour: "list", elements: captured },
    { standard: false },
  ))
    if (!findings.givenAway.has(resource)) noteEveryUse(resource, { at, why: "unsettled" }, phase);
}

function walkOnce(handler: Extract<Value, { kind: "function" }>, phase: RunPhase, frame: Frame): void {
  const { function: fn, receiver, bound = [] } = handler;
  const own = receiver && takesInstance(fn) ? fn.parameters.slice(1) : fn.parameters;
  const given = own
    .slice(bound.length)
    .filter((parameter) => !parameter.rest && !parameter.default)
    .map((parameter) => ({ value: runtime("what triggers the handler", parameter.at), at: parameter.at }));
  const callee = { kind: "builtin", name: fn.name, at: fn.at } as const;
  const call: Call = { kind: "call", callee, arguments: [], construct: false, at: fn.at };
  const answer = phase.callFunction(handler, { call, arguments: given, frame, discarded: false });
  // What a handler returns is turned into text or JSON.
  touchAll(phase, answer, { frame, at: fn.at });
}
