import type { Comprehension } from "../ir/index.ts";
import { assignPattern } from "./assign.ts";
import type { Frame } from "./frame.ts";
import { truthOf } from "./operators.ts";
import { alternatives, runtime, type Value } from "./value.ts";
import { Variables } from "./variables.ts";

/** A comprehension: one value for each turn where all turns are known. */
export function evaluateComprehension(expression: Comprehension, outer: Frame): Value {
  const frame = inner(outer);
  const found: Turn[] = [];
  const certain = outer.phase.time === "compile" || isPlain(expression);
  const unknown = certain ? collect(expression, { clause: 0, frame, found }) : undefined;
  if (certain && !unknown) return asContainer(expression, found) ?? notKnown(expression, undefined);
  return outer.phase.time === "run" ? anyTurn(expression, frame) : notKnown(expression, unknown);
}

interface Turn {
  readonly key?: Value;
  readonly value: Value;
}

/** A running handler follows single elements only where nothing chooses among them. */
function isPlain({ clauses, flavour }: Comprehension): boolean {
  return clauses.length === 1 && clauses[0]?.conditions.length === 0 && flavour !== "dictionary";
}

function inner(frame: Frame): Frame {
  return { ...frame, scope: new Variables<Value>(frame.scope) };
}

/** Goes through the turns of a clause and those inside it; gives what is not known, if something is. */
function collect(
  expression: Comprehension,
  { clause, frame, found }: { readonly clause: number; readonly frame: Frame; readonly found: Turn[] },
): Value | undefined {
  const one = expression.clauses[clause];
  if (!one) {
    const key = expression.key && frame.evaluate(expression.key, frame);
    found.push({ ...(key && { key }), value: frame.evaluate(expression.element, frame) });
    return undefined;
  }
  const iterable = frame.evaluate(one.iterable, frame);
  if (iterable.kind !== "array" || iterable.loose) return iterable;
  for (const element of [...iterable.elements]) {
    const turn = inner(frame);
    assignPattern(one.target, element, { frame: turn, declares: true });
    const test = firstNotTrue(one.conditions, turn);
    const unknown = test
      ? openTest(test, frame)
      : collect(expression, { clause: clause + 1, frame: turn, found });
    if (unknown) return unknown;
  }
  return undefined;
}

/** A condition of which it is not known whether it holds. */
function openTest(test: Value, { language }: Frame): Value | undefined {
  return truthOf(test, language) === undefined ? test : undefined;
}

/** The first condition that does not certainly hold. */
function firstNotTrue(
  conditions: Comprehension["clauses"][number]["conditions"],
  frame: Frame,
): Value | undefined {
  for (const condition of conditions) {
    const value = frame.evaluate(condition, frame);
    if (truthOf(value, frame.language) !== true) return value;
  }
  return undefined;
}

function asContainer({ flavour }: Comprehension, turns: readonly Turn[]): Value | undefined {
  if (flavour !== "dictionary")
    return {
      kind: "array",
      flavour: flavour === "set" ? "set" : "list",
      elements: turns.map(({ value }) => value),
    };
  const entries = new Map<string, Value>();
  for (const { key, value } of turns) {
    if (key?.kind !== "constant" || typeof key.value !== "string") return undefined;
    entries.set(key.value, value);
  }
  return { kind: "object", entries };
}

function notKnown({ at }: Comprehension, cause: Value | undefined): Value {
  return runtime("a comprehension over values that are not known", at, cause);
}

/** Any turn of a comprehension that a handler runs. */
function anyTurn(expression: Comprehension, frame: Frame): Value {
  for (const one of expression.clauses) {
    const values = frame.evaluate(one.iterable, frame);
    assignPattern(one.target, frame.phase.iterate(values, frame), { frame, declares: true });
    for (const condition of one.conditions) frame.evaluate(condition, frame);
  }
  const key = expression.key && frame.evaluate(expression.key, frame);
  const element = frame.evaluate(expression.element, frame);
  return anyContainer(expression, { key, element });
}

/** A container of what any turn gives. */
function anyContainer(
  { flavour }: Comprehension,
  { key, element }: { readonly key: Value | undefined; readonly element: Value },
): Value {
  if (flavour === "dictionary") {
    const names = alternatives(key ?? element).map((one) =>
      one.kind === "constant" ? String(one.value) : "*",
    );
    const entries = new Map(names.map((name) => [name, element]));
    return { kind: "object", entries, optional: new Set(names) };
  }
  const elements = [...alternatives(element)];
  return { kind: "array", flavour: flavour === "set" ? "set" : "list", elements, loose: true };
}
