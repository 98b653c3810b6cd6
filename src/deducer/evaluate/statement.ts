import { type Binding, patternBindings, type Statement } from "../ir/index.ts";
import { assignPattern } from "./assign.ts";
import { assignedBindings, BranchScope, forget, joinScopes, widenAssigned } from "./branches.ts";
import { declareClass } from "./declare-class.ts";
import { elementOf } from "./element.ts";
import { evaluate, evaluateCall } from "./expression.ts";
import type { Frame } from "./frame.ts";
import { truthOf } from "./operators.ts";
import { keyOf, keysOf, turnsOf } from "./turns.ts";
import { alternatives, type ConstantValue, constant, union, type Value } from "./value.ts";
import { Variables } from "./variables.ts";

/** How a list of statements ended: it ran through, returned, or left a loop or the function otherwise. */
export type Completion =
  | { readonly kind: "normal" }
  | { readonly kind: "return"; readonly value: Value }
  | { readonly kind: "jump"; readonly flavour: "break" | "continue" | "throw" }
  /** Some paths returned these values, others went on. */
  | { readonly kind: "maybe-return"; readonly value: Value };

const normal: Completion = { kind: "normal" };

/** Runs statements in order. Function declarations are there from the start, as in the language. */
export function run(statements: readonly Statement[], frame: Frame): Completion {
  hoist(statements, frame);
  let returned: Value | undefined;
  for (const statement of statements) {
    const completion = runOne(statement, frame);
    if (completion.kind === "maybe-return")
      returned = returned ? union([returned, completion.value]) : completion.value;
    else if (completion.kind !== "normal") return withReturned(completion, returned);
  }
  return returned ? { kind: "maybe-return", value: returned } : normal;
}

function withReturned(completion: Completion, returned: Value | undefined): Completion {
  if (!returned) return completion;
  const value = completion.kind === "return" ? union([returned, completion.value]) : returned;
  return completion.kind === "return" ? { kind: "return", value } : { kind: "maybe-return", value };
}

function hoist(statements: readonly Statement[], frame: Frame): void {
  if (frame.language !== "typescript") return;
  for (const statement of statements) if (statement.kind === "function") declareFunction(statement, frame);
}

type Runners = {
  readonly [K in Statement["kind"]]: (statement: Extract<Statement, { kind: K }>, frame: Frame) => Completion;
};

const runners: Runners = {
  assign: ({ target, value, declares }, frame) => {
    if (value) assignPattern(target, evaluate(value, frame), { frame, declares });
    else for (const binding of patternBindings(target)) frame.scope.declare(binding, constant(undefined));
    return normal;
  },
  expression: ({ expression }, frame) => {
    const call = expression.kind === "await" ? expression.operand : expression;
    if (call?.kind === "call") evaluateCall(call, frame, true);
    else evaluate(expression, frame);
    return normal;
  },
  return: ({ value }, frame) => ({
    kind: "return",
    value: value ? evaluate(value, frame) : constant(undefined),
  }),
  if: runIf,
  "for-each": runForEach,
  loop: runLoop,
  function: (statement, frame) => {
    declareFunction(statement, frame);
    return normal;
  },
  class: (statement, frame) => {
    for (const decorator of statement.class.decorators) evaluate(decorator, frame);
    declareClass(statement, frame);
    return normal;
  },
  block: ({ body }, frame) => run(body, frame),
  try: runTry,
  with: ({ items, body }, frame) => {
    for (const item of items) {
      const value = evaluate(item.value, frame);
      const entered = [value, elementOf(value), frame.phase.touch(value, frame) ?? value];
      if (item.target) assignPattern(item.target, union(entered), { frame, declares: false });
    }
    return run(body, frame);
  },
  throw: ({ value }, frame) => {
    if (value) {
      const thrown = evaluate(value, frame);
      frame.phase.raise?.(thrown);
    }
    return { kind: "jump", flavour: "throw" };
  },
  jump: ({ flavour }) => ({ kind: "jump", flavour }),
  import: ({ module, takes = [] }, frame) => {
    if (module.kind === "user") frame.phase.runModule(module.load(), frame);
    for (const taken of takes) if (!frame.scope.lookup(taken.binding)) frame.phase.unset?.(taken);
    return normal;
  },
  unsupported: runUnsupported,
  nothing: () => normal,
};

function runOne(statement: Statement, frame: Frame): Completion {
  return (runners[statement.kind] as (statement: Statement, frame: Frame) => Completion)(statement, frame);
}

function declareFunction(statement: Extract<Statement, { kind: "function" }>, frame: Frame): void {
  const { owner, receiver, scope } = frame;
  for (const decorator of statement.function.decorators) evaluate(decorator, frame);
  frame.scope.declare(statement.binding, {
    kind: "function",
    function: statement.function,
    scope: scope.closure,
    ...(owner && { owner }),
    ...(receiver && statement.function.flavour === "arrow" && { receiver }),
  });
}

function runIf(statement: Extract<Statement, { kind: "if" }>, frame: Frame): Completion {
  const test = evaluate(statement.test, frame);
  frame.phase.touch(test, frame);
  const truth = truthOf(test, frame.language);
  if (truth !== undefined) return run(truth ? statement.then : statement.otherwise, frame);
  if (!frame.phase.undecided(statement, test, frame)) {
    forget(statement, frame);
    return normal;
  }
  return runBranches([statement.then, statement.otherwise], frame);
}

/** Runs several possible continuations from the same state and joins what they leave behind. */
function runBranches(branches: readonly (readonly Statement[])[], frame: Frame): Completion {
  const ends = branches.map((branch) => {
    const scope = new Variables<Value>(frame.scope);
    return { scope, completion: run(branch, { ...frame, scope: new BranchScope(scope, frame.scope) }) };
  });
  const open = ends.filter(
    (end) => end.completion.kind === "normal" || end.completion.kind === "maybe-return",
  );
  joinScopes(
    open.map((end) => end.scope),
    frame.scope,
  );
  const values = ends.flatMap(({ completion }) => ("value" in completion ? [completion.value] : []));
  if (open.length === 0 && values.length === ends.length) return { kind: "return", value: union(values) };
  return values.length > 0 ? { kind: "maybe-return", value: union(values) } : normal;
}

function runForEach(statement: Extract<Statement, { kind: "for-each" }>, frame: Frame): Completion {
  const iterable = evaluate(statement.iterable, frame);
  const turns = statement.keys ? keysOf(iterable) : turnsOf(iterable, frame);
  if (turns === undefined || frame.phase.time === "run") {
    const element = statement.keys ? keyOf(iterable) : frame.phase.iterate(iterable, frame);
    return runUndecidedLoop(statement, element, frame);
  }
  for (const [position, turn] of [...turns].entries()) {
    if (!frame.phase.countTurn(statement)) return normal;
    const completion = runTurn(statement, { turn, position, frame });
    const ended = endOfLoop(completion);
    if (ended) return ended;
  }
  return normal;
}

function runTurn(
  statement: Extract<Statement, { kind: "for-each" }>,
  { turn, position, frame }: { readonly turn: Value; readonly position: number; readonly frame: Frame },
): Completion {
  const scope = new Variables<Value>(frame.scope);
  const turns = [...(frame.turns ?? []), { loop: statement, position }];
  const inner = { ...frame, scope, turns };
  assignPattern(statement.target, turn, { frame: inner, declares: true });
  const completion = run(statement.body, inner);
  if (frame.language === "python")
    for (const [binding, value] of scope.values) frame.scope.assign(binding, value);
  return completion;
}

function runUndecidedLoop(
  statement: Extract<Statement, { kind: "for-each" }>,
  element: Value,
  frame: Frame,
): Completion {
  if (!frame.phase.undecided(statement, element, frame)) {
    forget(statement, frame);
    return normal;
  }
  assignPattern(statement.target, element, { frame, declares: true });
  widenAssigned(statement.body, frame);
  return runRepeatedly(statement.body, frame);
}

/** How often a body is run at most to see what its turns hand on. */
const MOST_TURNS = 8;

/** A body that runs any number of times: until a turn hands nothing new to the next. */
function runRepeatedly(body: readonly Statement[], frame: Frame): Completion {
  const assigned = [...assignedBindings(body)];
  const sizes = () =>
    assigned.map((binding) => alternatives(frame.scope.lookup(binding) ?? constant(null)).length).join();
  const values: Value[] = [];
  for (let turn = 0, before = ""; turn < 2 || (turn < MOST_TURNS && sizes() !== before); turn++) {
    before = sizes();
    const completion = runBranches([body, []], frame);
    if ("value" in completion) values.push(completion.value);
  }
  return values.length > 0 ? { kind: "maybe-return", value: union(values) } : normal;
}

type Loop = Extract<Statement, { kind: "loop" }>;

function runLoop(statement: Loop, frame: Frame): Completion {
  const counted = frame.phase.time === "compile" ? runCounted(statement, frame) : undefined;
  if (counted) return counted;
  const test = statement.test ? evaluate(statement.test, frame) : constant(true);
  if (!frame.phase.undecided(statement, test, frame)) {
    forget(statement, frame);
    return normal;
  }
  run(statement.initial, frame);
  widenAssigned([statement], frame);
  if (statement.test) evaluate(statement.test, frame);
  const completion = runRepeatedly(statement.body, frame);
  if (statement.update) evaluate(statement.update, frame);
  return completion;
}

/** `for (let i = 0; i < 3; i++)` with a start, a bound and a step that are known; nothing for any other loop. */
function runCounted(statement: Loop, outer: Frame): Completion | undefined {
  const [first] = statement.initial;
  const [counter] = first?.kind === "assign" ? patternBindings(first.target) : [];
  const { flavour, test, update } = statement;
  if (flavour !== "for" || !test || !update || !counter) return undefined;
  const frame = { ...outer, scope: new Variables<Value>(outer.scope) };
  run(statement.initial, frame);
  while (frame.phase.countTurn(statement)) {
    const truth = truthOf(evaluate(test, frame), frame.language);
    const value = frame.scope.lookup(counter);
    if (truth === false) return normal;
    if (truth === undefined || value?.kind !== "constant") return undefined;
    const ended = endOfLoop(runCountedTurn(statement, { counter, value, frame }));
    if (ended) return ended;
    evaluate(update, frame);
  }
  return normal;
}

function runCountedTurn(
  statement: Loop,
  {
    counter,
    value,
    frame,
  }: { readonly counter: Binding; readonly value: ConstantValue; readonly frame: Frame },
): Completion {
  const scope = new Variables<Value>(frame.scope);
  scope.declare(counter, value);
  const turn = { loop: statement, counter: counter.name, value: JSON.stringify(value.value) };
  return run(statement.body, { ...frame, scope, turns: [...(frame.turns ?? []), turn] });
}

/** How a loop ends after a turn that ended like this; nothing when it goes on. */
function endOfLoop(completion: Completion): Completion | undefined {
  if (completion.kind === "return") return completion;
  if (completion.kind !== "jump" || completion.flavour === "continue") return undefined;
  return completion.flavour === "break" ? normal : completion;
}

function runTry(statement: Extract<Statement, { kind: "try" }>, frame: Frame): Completion {
  if (frame.phase.time === "compile") {
    frame.phase.notFollowed(statement, frame);
    return run([...statement.body, ...statement.finally], frame);
  }
  for (const handler of statement.handlers)
    if (handler.binding) frame.scope.declare(handler.binding, frame.phase.caught(statement.at));
  const completion = runBranches(
    [statement.body, ...statement.handlers.map((handler) => handler.body)],
    frame,
  );
  const last = run(statement.finally, frame);
  return last.kind === "normal" ? completion : last;
}

function runUnsupported(statement: Extract<Statement, { kind: "unsupported" }>, frame: Frame): Completion {
  if (!frame.phase.notFollowed(statement, frame)) {
    forget(statement, frame);
    return normal;
  }
  // What is taken away is not read; the phase looks at the object that holds it.
  const taken = new Set(statement.removes);
  for (const expression of statement.expressions) if (!taken.has(expression)) evaluate(expression, frame);
  // Clauses may be entered and left anywhere: each statement may be the first that runs.
  widenAssigned([statement], frame);
  const ends = statement.body.map((inner) => runBranches([[inner], []], frame));
  const values = ends.flatMap((end) => ("value" in end ? [end.value] : []));
  return values.length > 0 ? { kind: "maybe-return", value: union(values) } : normal;
}
