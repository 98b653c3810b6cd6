import { childrenOfStatement, patternBindings, type Statement } from "../ir/index.ts";
import { assignPattern } from "./assign.ts";
import { runBranches, runGuarded, widenAssigned } from "./branches.ts";
import { afterBreak, type Completion, normal, withReturned } from "./completion.ts";
import { declareClass } from "./declare-class.ts";
import { elementOf } from "./element.ts";
import { evaluate, evaluateCall } from "./expression.ts";
import { forget } from "./forget.ts";
import type { Frame } from "./frame.ts";
import { leftOpen, unknownAfter } from "./left-open.ts";
import { runForEach, runLoop } from "./loops.ts";
import { truthOf } from "./operators.ts";
import { chosenStatements } from "./switch.ts";
import { constant, union, type Value } from "./value.ts";

/** Runs statements in order. Function declarations are there from the start, as in the language. */
export function run(statements: readonly Statement[], frame: Frame): Completion {
  hoist(statements, frame);
  let returned: Value | undefined;
  for (const statement of statements) {
    frame.phase.begin?.(statement, frame);
    const completion = runOne(statement, frame);
    frame.phase.end?.(statement, frame);
    if (completion.kind === "maybe-return")
      returned = returned ? union([returned, completion.value]) : completion.value;
    else if (completion.kind !== "normal") return withReturned(completion, returned);
  }
  return returned ? { kind: "maybe-return", value: returned } : normal;
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
  "for-each": (statement, frame) => runForEach(statement, frame, run),
  loop: (statement, frame) => runLoop(statement, frame, run),
  function: (statement, frame) => {
    declareFunction(statement, frame);
    return normal;
  },
  class: (statement, frame) => {
    const { binding, class: declaration } = statement;
    declareClass(declaration, frame, { binding, code: { expressions: [], statements: [statement] } });
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
  jump: ({ flavour, label }) => ({ kind: "jump", flavour, ...(label !== undefined && { label }) }),
  labelled: runLabelled,
  switch: runSwitch,
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
  const { unknowns } = frame.phase;
  // An infra call there is refused where it stands.
  for (const decorator of statement.function.decorators)
    if (!unknowns.hasInfra({ kind: "expression", expression: decorator, at: decorator.at }, scope))
      evaluate(decorator, frame);
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
  if (!frame.phase.undecided(statement, test, frame))
    return leftOpen(statement, { test: statement.test.at, reason: test, frame });
  return runBranches([statement.then, statement.otherwise], frame, run);
}

function runTry(statement: Extract<Statement, { kind: "try" }>, frame: Frame): Completion {
  if (frame.phase.time === "compile") {
    frame.phase.notFollowed(statement, frame);
    const caught = statement.handlers.flatMap((handler) => handler.body);
    const body = run(statement.body, frame);
    const unknown = { ...unknownAfter(statement), within: statement };
    forget({ expressions: [], statements: caught }, frame, unknown);
    const isCaught = statement.handlers.length > 0 && body.kind === "jump" && body.flavour === "throw";
    const thrown = { test: statement.at, reason: frame.phase.caught(statement.at), frame };
    const last = run(statement.finally, frame);
    if (last.kind !== "normal") return last;
    return isCaught ? leftOpen(statement, thrown) : body;
  }
  for (const handler of statement.handlers)
    if (handler.binding) frame.scope.declare(handler.binding, frame.phase.caught(statement.at));
  const completion = runGuarded(
    statement.body,
    statement.handlers.map((handler) => handler.body),
    { frame, run },
  );
  const last = run(statement.finally, frame);
  return last.kind === "normal" ? completion : last;
}

function runSwitch(statement: Extract<Statement, { kind: "switch" }>, frame: Frame): Completion {
  const chosen = chosenStatements(statement, frame);
  if ("statements" in chosen) {
    const completion = afterBreak(run(chosen.statements, frame), undefined);
    if (completion.kind !== "open") return completion;
    frame.phase.unknowns.leftOpen(childrenOfStatement(statement), completion, frame.scope);
    return completion.leaves === "switch" ? normal : completion;
  }
  if (!frame.phase.undecided(statement, chosen.unknown, frame))
    return leftOpen(statement, { test: statement.subject.at, reason: chosen.unknown, frame });
  return runInAnyOrder(
    statement,
    statement.clauses.flatMap((clause) => clause.body),
    frame,
  );
}

function runLabelled(statement: Extract<Statement, { kind: "labelled" }>, frame: Frame): Completion {
  const { label, body } = statement;
  const completion = afterBreak(run(body, frame), label);
  if (completion.kind !== "open" || completion.label !== label) return completion;
  forget({ expressions: [], statements: [statement] }, frame, unknownAfter(statement));
  frame.phase.unknowns.leftOpen(childrenOfStatement(statement), completion, frame.scope);
  return normal;
}

/** Clauses may be entered and left anywhere: each statement may be the first that runs. */
function runInAnyOrder(whole: Statement, statements: readonly Statement[], frame: Frame): Completion {
  hoist(statements, frame);
  widenAssigned([whole], frame);
  const ends = statements.map((inner) => runBranches([[inner], []], frame, run));
  const values = ends.flatMap((end) => ("value" in end ? [end.value] : []));
  return values.length > 0 ? { kind: "maybe-return", value: union(values) } : normal;
}

function runUnsupported(statement: Extract<Statement, { kind: "unsupported" }>, frame: Frame): Completion {
  if (!frame.phase.notFollowed(statement, frame)) {
    forget({ expressions: [], statements: [statement] }, frame, unknownAfter(statement));
    return normal;
  }
  // What is taken away is not read; the phase looks at the object that holds it.
  const taken = new Set(statement.removes);
  for (const expression of statement.expressions) if (!taken.has(expression)) evaluate(expression, frame);
  return runInAnyOrder(statement, statement.body, frame);
}
