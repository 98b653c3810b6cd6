import type { Comprehension } from "../ir/index.ts";
import { assignPattern } from "./assign.ts";
import { elementOf } from "./element.ts";
import type { Frame } from "./frame.ts";
import { runtime, union, type Value } from "./value.ts";
import { Variables } from "./variables.ts";

/** A Python comprehension: element by element over a known list, else one turn that stands for all. */
export function evaluateComprehension(expression: Comprehension, outer: Frame): Value {
  const frame = { ...outer, scope: new Variables<Value>(outer.scope) };
  const [clause] = expression.clauses;
  const only = expression.clauses.length === 1 && clause ? clause : undefined;
  const iterable = only && frame.evaluate(only.iterable, frame);
  if (
    only &&
    iterable?.kind === "array" &&
    only.conditions.length === 0 &&
    expression.flavour !== "dictionary"
  ) {
    const elements = iterable.elements.map((element) => {
      const turn = { ...frame, scope: new Variables<Value>(frame.scope) };
      assignPattern(only.target, element, { frame: turn, declares: true });
      return turn.evaluate(expression.element, turn);
    });
    return { kind: "array", flavour: expression.flavour === "set" ? "set" : "list", elements };
  }
  for (const one of expression.clauses) {
    const values = frame.evaluate(one.iterable, frame);
    assignPattern(one.target, elementOf(values), { frame, declares: true });
    for (const condition of one.conditions) frame.evaluate(condition, frame);
  }
  const parts = [expression.key, expression.element].flatMap((part) =>
    part ? [frame.evaluate(part, frame)] : [],
  );
  const unknown = runtime("a comprehension over values that are not known", expression.at);
  return frame.phase.time === "run" ? union([unknown, ...parts]) : unknown;
}
