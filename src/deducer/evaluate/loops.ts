import { type Binding, childrenOfStatement, patternBindings, type Statement } from "../ir/index.ts";
import { assignPattern } from "./assign.ts";
import { assignedBindings, type Run, runBranches, widenAssigned } from "./branches.ts";
import { type Completion, endOfLoop, normal, type OpenCompletion } from "./completion.ts";
import { forget } from "./forget.ts";
import type { Frame, LoopTurn } from "./frame.ts";
import { leftOpen, unknownAfter } from "./left-open.ts";
import { truthOf } from "./operators.ts";
import { keyOf, keysOf, turnsOf } from "./turns.ts";
import { alternatives, type ConstantValue, constant, union, type Value } from "./value.ts";
import { Variables } from "./variables.ts";

type ForEach = Extract<Statement, { kind: "for-each" }>;
type Loop = Extract<Statement, { kind: "loop" }>;

/** Runs `for (x of xs)`: at compile time turn by turn. */
export function runForEach(statement: ForEach, frame: Frame, run: Run): Completion {
  const iterable = frame.evaluate(statement.iterable, frame);
  const turns = statement.keys ? keysOf(iterable, frame) : turnsOf(iterable, frame);
  if (turns === undefined || frame.phase.time === "run") {
    const element = statement.keys ? keyOf(iterable) : frame.phase.iterate(iterable, frame);
    return runUndecidedLoop(statement, { element, iterable, frame }, run);
  }
  for (const [position, turn] of [...turns].entries()) {
    if (!frame.phase.countTurn(statement, frame)) return afterTooMany(statement, frame);
    const completion = runTurn(statement, { turn, position, frame }, run);
    const ended = endOfLoop(completion, statement);
    if (ended) return closed(ended, statement, frame);
  }
  return normal;
}

/** Too many turns for an unrolled loop: what it would have changed is not known. */
function afterTooMany(statement: Statement, frame: Frame): Completion {
  forget({ expressions: [], statements: [statement] }, frame, unknownAfter(statement));
  return normal;
}

/** A loop that an unknown condition leaves: how often it turns is not known. */
function closed(completion: Completion, statement: Statement, frame: Frame): Completion {
  if (completion.kind !== "open") return completion;
  return closeLoop(completion, statement, frame);
}

function closeLoop(open: OpenCompletion, statement: Statement, frame: Frame): Completion {
  forget({ expressions: [], statements: [statement] }, frame, unknownAfter(statement));
  frame.phase.unknowns.leftOpen(childrenOfStatement(statement), open, frame.scope);
  return open.leaves === "function" ? open : normal;
}

function runTurn(
  statement: ForEach,
  { turn, position, frame }: { readonly turn: Value; readonly position: number; readonly frame: Frame },
  run: Run,
): Completion {
  const scope = new Variables<Value>(frame.scope);
  const turns = [...(frame.turns ?? []), { loop: statement, position }];
  const inner = { ...frame, scope, turns };
  const declares = statement.declares || frame.language === "python";
  for (const binding of statement.declares ? [] : patternBindings(statement.target))
    if (binding.role === "parameter")
      frame.phase.reassign({ binding, at: statement.target.at, value: turn, frame });
  assignPattern(statement.target, turn, { frame: declares ? inner : frame, declares });
  const completion = run(statement.body, inner);
  if (frame.language === "python")
    for (const [binding, value] of scope.values) frame.scope.assign(binding, value);
  return completion;
}

function runUndecidedLoop(
  statement: ForEach,
  { element, iterable, frame }: { readonly element: Value; readonly iterable: Value; readonly frame: Frame },
  run: Run,
): Completion {
  if (!frame.phase.undecided(statement, frame.phase.time === "run" ? element : iterable, frame)) {
    const ended = leftOpen(statement, { test: statement.iterable.at, reason: iterable, frame });
    return ended.kind === "open" ? closed(ended, statement, frame) : ended;
  }
  widenAssigned(statement.body, frame);
  // A walk over one turn only has chosen it already.
  const isChosen = iterable.kind === "array" && iterable.elements.includes(element);
  const turns = statement.keys || isChosen ? undefined : tellingTurns(iterable, frame);
  if (turns) return runEachOnce(statement, { turns, frame }, run);
  assignPattern(statement.target, element, { frame, declares: true });
  return runRepeatedly(statement.body, frame, run);
}

/** How many turns of loops inside each other are told apart while a handler runs. */
const MOST_TOLD_APART = 32;

/** The turns of a running loop over keys, or over pairs of a key and a value: what a turn does may depend on its key. */
function tellingTurns(iterable: Value, { unrolled = 1 }: Frame): readonly Value[] | undefined {
  if (iterable.kind !== "array" || iterable.loose || iterable.elements.length < 2) return undefined;
  if (unrolled * iterable.elements.length > MOST_TOLD_APART) return undefined;
  const keys = iterable.elements.map((one) => (one.kind === "array" && !one.loose ? one.elements[0] : one));
  return keys.every((key) => key?.kind === "constant") ? iterable.elements : undefined;
}

/** Any turn may be the last one, and what one hands on the next one gets. */
function runEachOnce(
  statement: ForEach,
  { turns, frame }: { readonly turns: readonly Value[]; readonly frame: Frame },
  run: Run,
): Completion {
  const inner = { ...frame, unrolled: (frame.unrolled ?? 1) * turns.length };
  const values = turns.flatMap((turn) => {
    assignPattern(statement.target, turn, { frame, declares: true });
    const completion = runBranches([statement.body, []], inner, run);
    return "value" in completion ? [completion.value] : [];
  });
  return values.length > 0 ? { kind: "maybe-return", value: union(values) } : normal;
}

/** How often a body is run at most to see what its turns hand on. */
const MOST_TURNS = 16;

/** A body that runs any number of times: until a turn hands nothing new to the next. */
function runRepeatedly(body: readonly Statement[], frame: Frame, run: Run): Completion {
  const assigned = [...assignedBindings(body)];
  const sizes = () =>
    assigned.map((binding) => alternatives(frame.scope.lookup(binding) ?? constant(null)).length).join();
  const values: Value[] = [];
  let before = "";
  for (let turn = 0; turn < 2 || (turn < MOST_TURNS && sizes() !== before); turn++) {
    before = sizes();
    const completion = runBranches([body, []], frame, run);
    if ("value" in completion) values.push(completion.value);
  }
  const [first] = body;
  if (first && sizes() !== before) frame.phase.giveUp?.(first.at);
  return values.length > 0 ? { kind: "maybe-return", value: union(values) } : normal;
}

/** Runs `while`, `do` and `for (;;)`: at compile time turn by turn where that is possible. */
export function runLoop(statement: Loop, frame: Frame, run: Run): Completion {
  const ended = frame.phase.time === "compile" ? runStatic(statement, frame, run) : undefined;
  if (ended) return ended;
  const test = statement.test ? frame.evaluate(statement.test, frame) : constant(true);
  if (!frame.phase.undecided(statement, test, frame)) {
    const open = leftOpen(statement, { test: statement.test?.at ?? statement.at, reason: test, frame });
    return closed(open, statement, frame);
  }
  run(statement.initial, frame);
  widenAssigned([statement], frame);
  if (statement.test) frame.evaluate(statement.test, frame);
  const completion = runRepeatedly(statement.body, frame, run);
  if (statement.update) frame.evaluate(statement.update, frame);
  return completion;
}

/**
 * A loop whose turns are all known; nothing for any other. Around infra calls only `for (let i = 0; i < 3; i++)` is
 * unrolled, since a bundle must be able to repeat a single turn.
 */
function runStatic(statement: Loop, outer: Frame, run: Run): Completion | undefined {
  const counters = countersOf(statement);
  if (counters.length === 0 && outer.phase.unknowns.hasInfra(statement, outer.scope)) return undefined;
  const frame = { ...outer, scope: new Variables<Value>(outer.scope) };
  run(statement.initial, frame);
  let goesOn = statement.flavour === "do" || testOf(statement, frame);
  while (goesOn) {
    const ended = runStaticTurn(statement, { counters, frame }, run);
    if (ended !== "goes on") return ended;
    if (statement.update) frame.evaluate(statement.update, frame);
    goesOn = testOf(statement, frame);
  }
  return goesOn === false ? normal : undefined;
}

/** Whether a loop takes one more turn; nothing where that is not known. */
function testOf({ test }: Loop, frame: Frame): boolean | undefined {
  return test ? truthOf(frame.evaluate(test, frame), frame.language) : true;
}

/** One turn: how it ends the loop, if it does; nothing where a counter is not known. */
function runStaticTurn(
  statement: Loop,
  { counters, frame }: { readonly counters: readonly Binding[]; readonly frame: Frame },
  run: Run,
): Completion | "goes on" | undefined {
  if (!frame.phase.countTurn(statement, frame)) return afterTooMany(statement, frame);
  const values = counters.map((counter) => frame.scope.lookup(counter));
  const known = values.filter((value) => value?.kind === "constant");
  if (known.length < counters.length) return undefined;
  const completion = runCountedTurn(statement, { counters, values: known, frame }, run);
  const ended = endOfLoop(completion, statement);
  return ended ? closed(ended, statement, frame) : "goes on";
}

/** The variables that `for (let i = …; …; …)` counts with. */
function countersOf({ flavour, initial, test, update }: Loop): readonly Binding[] {
  if (flavour !== "for" || !test || !update) return [];
  return initial.flatMap((one) => (one.kind === "assign" && one.declares ? patternBindings(one.target) : []));
}

function runCountedTurn(
  statement: Loop,
  {
    counters,
    values,
    frame,
  }: {
    readonly counters: readonly Binding[];
    readonly values: readonly ConstantValue[];
    readonly frame: Frame;
  },
  run: Run,
): Completion {
  const scope = new Variables<Value>(frame.scope);
  for (const [position, counter] of counters.entries())
    scope.declare(counter, values[position] ?? constant(undefined));
  const turns = counters.length > 0 ? [turnOf(statement, counters, values)] : [];
  const completion = run(statement.body, { ...frame, scope, turns: [...(frame.turns ?? []), ...turns] });
  // The body may move its counters on.
  for (const counter of counters) frame.scope.assign(counter, scope.lookup(counter) ?? constant(undefined));
  return completion;
}

/** Several counters are one destructured one. */
function turnOf(loop: Loop, counters: readonly Binding[], values: readonly ConstantValue[]): LoopTurn {
  const names = counters.map(({ name }) => name);
  const texts = values.map(({ value }) => (value === undefined ? "undefined" : JSON.stringify(value)));
  if (names.length === 1) return { loop, counter: names.join(), value: texts.join() };
  return { loop, counter: `[${names.join(", ")}]`, value: `[${texts.join(", ")}]` };
}
