import { type AssignmentExpression, type Expression, type Pattern, patternBindings } from "../ir/index.ts";
import { memberLater } from "./awaited.ts";
import { evaluateBranches } from "./branches.ts";
import { changeContainer } from "./container-operators.ts";
import type { Frame } from "./frame.ts";
import { symbolName } from "./keys.ts";
import { indexValue, memberOf } from "./member.ts";
import { applyBinary, isPresent, truthOf } from "./operators.ts";
import { alternatives, constant, runtime, union, type Value } from "./value.ts";

/** Gives the names and places of a pattern their values. */
export function assignPattern(
  pattern: Pattern,
  value: Value,
  { frame, declares }: { readonly frame: Frame; readonly declares: boolean },
): void {
  const given = orDefault(pattern, value, frame);
  switch (pattern.kind) {
    case "binding":
      if (declares) frame.scope.declare(pattern.binding, given);
      else {
        const { binding, at } = pattern;
        const held = frame.scope.lookup(binding);
        frame.scope.assign(
          binding,
          held ? frame.phase.reassign({ binding, at, value: given, frame }) : given,
        );
      }
      return;
    case "member": {
      const write = { name: pattern.name, value: given, at: pattern.at, frame };
      frame.phase.assignMember(frame.evaluate(pattern.object, frame), write);
      return;
    }
    case "index": {
      const key = frame.evaluate(pattern.key, frame);
      const object = frame.evaluate(pattern.object, frame);
      frame.phase.assignMember(object, {
        name: symbolName(key) ?? (key.kind === "constant" ? String(key.value) : undefined),
        value: pattern.range && frame.phase.time === "run" ? frame.phase.iterate(given, frame) : given,
        at: pattern.at,
        frame,
      });
      return;
    }
    case "object":
      assignObject(pattern, given, { frame, declares });
      return;
    case "array":
      assignArray(pattern, given, { frame, declares });
  }
}

function orDefault(pattern: Pattern, value: Value, frame: Frame): Value {
  const fallback = "default" in pattern ? pattern.default : undefined;
  return fallback ? withDefault(value, fallback, frame) : value;
}

/** A value, or what stands in for it where it is `undefined`. */
export function withDefault(value: Value, fallback: Expression, frame: Frame): Value {
  frame.phase.unknowns.dependsOn(value);
  if (isUndefined(value)) return frame.evaluate(fallback, frame);
  const open = value.kind === "runtime" || value.kind === "union" || value.kind === "environment";
  if (!open) return value;
  const instead =
    frame.phase.time === "run"
      ? union(evaluateBranches([fallback, undefined], frame))
      : frame.evaluate(fallback, frame);
  if (value.kind === "environment" && !value.default && instead.kind === "constant")
    return { ...value, default: instead };
  return union([...alternatives(value).filter((one) => !isUndefined(one)), instead]);
}

function isUndefined(value: Value): boolean {
  return value.kind === "constant" && value.value === undefined;
}

function assignObject(
  pattern: Extract<Pattern, { kind: "object" }>,
  value: Value,
  context: { readonly frame: Frame; readonly declares: boolean },
): void {
  const { frame } = context;
  const taken = new Set<string>();
  for (const entry of pattern.entries) {
    const key = frame.evaluate(entry.key, frame);
    const name = symbolName(key) ?? (key.kind === "constant" ? String(key.value) : undefined);
    if (name !== undefined) taken.add(name);
    assignPattern(
      entry.target,
      name === undefined
        ? indexValue(value, key, { at: entry.key.at, frame, expression: entry.key })
        : entryOf(value, name, { key: entry.key, frame }),
      context,
    );
  }
  if (!pattern.rest) return;
  frame.phase.unknowns.dependsOn(value);
  const rest: Value =
    value.kind === "object"
      ? { ...value, entries: new Map([...value.entries].filter(([name]) => !taken.has(name))) }
      : value;
  assignPattern(pattern.rest, frame.phase.made(rest, pattern.rest, frame), context);
}

function entryOf(
  value: Value,
  name: string,
  { key, frame }: { readonly key: Expression; readonly frame: Frame },
): Value {
  if (value.kind === "object" && frame.phase.time === "compile")
    return value.entries.get(name) ?? constant(undefined);
  return memberOf(value, { name, at: key.at, frame, expression: key });
}

function assignArray(
  pattern: Extract<Pattern, { kind: "array" }>,
  value: Value,
  context: { readonly frame: Frame; readonly declares: boolean },
): void {
  const { elements } = pattern;
  context.frame.phase.unknowns.dependsOn(value);
  const restAt = elements.findIndex((element) => element?.rest);
  const values = alternatives(value);
  for (const [position, element] of elements.entries()) {
    if (!element) continue;
    const behindRest = restAt >= 0 && position > restAt;
    const range = element.rest
      ? { from: position, behind: elements.length - position - 1 }
      : { at: behindRest ? position - elements.length : position };
    const isFromStart = !element.rest && !behindRest;
    const picked = values.map((one) => {
      if (one.kind === "array" && !one.loose) return pick(one.elements, range);
      return isFromStart && isMadeLater(one, context.frame)
        ? memberLater(one, { name: String(position) })
        : pickUnknown(one, range, context.frame);
    });
    const value = union(picked);
    const { frame } = context;
    assignPattern(
      element.target,
      element.rest ? frame.phase.made(value, element.target, frame) : value,
      context,
    );
  }
}

type Picked = { readonly at: number } | { readonly from: number; readonly behind: number };

function pick(elements: readonly Value[], range: Picked): Value {
  if ("at" in range) return elements.at(range.at) ?? constant(undefined);
  return {
    kind: "array",
    flavour: "list",
    elements: elements.slice(range.from, elements.length - range.behind),
  };
}

function isMadeLater(value: Value, { phase }: Frame): boolean {
  return value.kind === "runtime" && value.made !== undefined && phase.time === "compile";
}

function pickUnknown(value: Value, range: Picked, frame: Frame): Value {
  const element = frame.phase.iterate(value, frame);
  if (!("at" in range)) return { kind: "array", flavour: "list", elements: [element], loose: true };
  const mayLack = frame.language === "typescript" && frame.phase.time === "run";
  return mayLack ? union([element, constant(undefined)]) : element;
}

/** An assignment that is an expression: plain, or with an operator. */
export function reassignPattern(expression: AssignmentExpression, frame: Frame): Value {
  const { target, operator, postfix } = expression;
  if (operator === undefined) {
    const value = frame.evaluate(expression.value, frame);
    assignPattern(target, value, { frame, declares: false });
    return value;
  }
  const before = currentValue(target, frame);
  if (operator === "&&" || operator === "||" || operator === "??")
    return assignIfNeeded(expression, { before: valueAt(target, before, frame), operator }, frame);
  const added = frame.evaluate(expression.value, frame);
  const container = frame.language === "python" ? valueAt(target, before, frame) : before;
  const changed = changeContainer(operator, { before: container, added, frame }, { at: target.at });
  const after = changed ?? applyBinary(operator, [before, added], frame.language);
  const result = counted(expression, after, frame);
  assignPattern(target, result, { frame, declares: false });
  if (frame.phase.time === "run") return union([before, result]);
  return postfix ? before : after;
}

/** `x ??= y` and its like: whether it assigns is known, or either value may be there. */
function assignIfNeeded(
  { target, value: fallback }: AssignmentExpression,
  { before, operator }: { readonly before: Value; readonly operator: "&&" | "||" | "??" },
  frame: Frame,
): Value {
  const truth = operator === "??" ? isPresent(before) : truthOf(before, frame.language);
  if (truth === undefined) frame.phase.unknowns.dependsOn(before);
  if (truth === (operator !== "&&")) return before;
  const value = frame.evaluate(fallback, frame);
  const after = truth === undefined ? union([before, value]) : value;
  assignPattern(target, after, { frame, declares: false });
  return after;
}

/** What a handler counts in a variable of its module differs from one run to the next. */
function counted({ target, at }: AssignmentExpression, after: Value, { phase }: Frame): Value {
  const counts = phase.time === "run" && patternBindings(target).some((binding) => binding.topLevel);
  const changing = { ...runtime("a value that the running program changes", at), plain: true };
  return counts ? union([after, changing]) : after;
}

/** What stands at a place now. */
function valueAt(target: Pattern, before: Value, frame: Frame): Value {
  if (frame.phase.time === "compile") return before;
  if (target.kind === "member") {
    const { name, at, object } = target;
    return memberOf(frame.evaluate(object, frame), { name, at, frame, expression: object });
  }
  if (target.kind !== "index") return before;
  const { at, key, object } = target;
  return indexValue(frame.evaluate(object, frame), frame.evaluate(key, frame), {
    at,
    frame,
    expression: object,
  });
}

function currentValue(target: Pattern, frame: Frame): Value {
  const [binding] = patternBindings(target);
  if (binding) return frame.scope.lookup(binding) ?? runtime("a variable that is not set yet", target.at);
  return runtime("the present value of a member", target.at);
}
