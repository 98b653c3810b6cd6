import { kindOfClass } from "#kinds";
import { notFollowed } from "../diagnostics.ts";
import type { Call, Expression, Unsupported } from "../ir/index.ts";
import { reassignPattern } from "./assign.ts";
import { awaitedValue } from "./awaited.ts";
import { evaluateBranches } from "./branches.ts";
import { evaluateArguments } from "./call-arguments.ts";
import { evaluateComprehension } from "./comprehension.ts";
import { joinContainers } from "./container-operators.ts";
import { declareClass } from "./declare-class.ts";
import { dictionaryOf } from "./dictionary.ts";
import { evaluateElements } from "./elements.ts";
import { environmentCall, environmentVariable, isEnvironment, isPresentIn } from "./environment.ts";
import { forget } from "./forget.ts";
import type { CallSite, Frame } from "./frame.ts";
import { indexValue, memberOf } from "./member.ts";
import { evaluateObject } from "./object-literal.ts";
import { applyBinary, applyUnary, isPresent, truthOf } from "./operators.ts";
import { refused } from "./refused.ts";
import { superConstructor } from "./super.ts";
import { joinText } from "./text.ts";
import { alternatives, constant, lost, runtime, union, type Value } from "./value.ts";

type Evaluators = {
  readonly [K in Expression["kind"]]: (expression: Extract<Expression, { kind: K }>, frame: Frame) => Value;
};

const evaluators: Evaluators = {
  literal: ({ value }) => constant(value),
  template: ({ parts }, frame) => {
    const values = parts.map((part) => evaluate(part, frame));
    for (const value of values) frame.phase.touch(value, frame);
    return joinText(values, frame.language);
  },
  reference: (expression, frame) => {
    const unread = expression.asleep && frame.phase.unread?.(expression);
    if (unread) return unread;
    const value = frame.scope.lookup(expression.binding);
    if (value) return frame.phase.outerValue(value, expression, frame);
    const { name, at } = expression;
    const reason = `the value of \`${name}\`, which is not set at this point`;
    if (expression.refused) return refused(reason, at);
    return frame.phase.unset?.(expression) ?? lost(reason, at);
  },
  sdk: ({ name }) => {
    const kindName = kindOfClass(name);
    return kindName ? { kind: "sdk-class", kindName } : { kind: "outside", origin: "sdk", name };
  },
  module: ({ file, namespace, exports, load, required, at }, { phase, ...frame }) => {
    const loaded = load?.();
    // When it runs does not matter of a module that can create nothing.
    if (loaded && !loaded.inert && !required && phase.time === "compile")
      phase.report.add(notFollowed(at, "a dynamic import"));
    if (load) phase.runModule(loaded, { phase, ...frame });
    const name = namespace ?? file;
    const module: Value = { kind: "outside", origin: "module", name, ...(exports && { exports }) };
    return load && !required && phase.time === "run" ? { kind: "promise", settled: [module] } : module;
  },
  external: ({ package: name, name: member, standard }) => ({
    kind: "outside",
    origin: "external",
    name,
    member,
    standard,
  }),
  builtin: ({ name }) => ({ kind: "outside", origin: "builtin", name }),
  environment: (read, frame) => {
    const name = evaluate(read.name, frame);
    const fallback = read.default && evaluate(read.default, frame);
    return environmentVariable(name, { at: read.at, frame, fallback });
  },
  member: (expression, frame) =>
    memberOf(evaluate(expression.object, frame), {
      name: expression.name,
      at: expression.nameAt,
      frame,
      expression,
    }),
  index: (expression, frame) => {
    const object = evaluate(expression.object, frame);
    const key = evaluate(expression.key, frame);
    const isRange = expression.range && frame.phase.time === "run";
    const value = isRange
      ? elementsChosen(object, frame)
      : indexValue(object, key, { at: expression.at, frame, expression });
    return withTouched(value, [object], frame);
  },
  call: (call, frame) => evaluateCall(call, frame, false),
  function: (expression, { scope, owner, receiver }) => ({
    kind: "function",
    function: expression.function,
    scope: scope.closure,
    ...(owner && { owner }),
    ...(receiver && expression.function.flavour === "arrow" && { receiver }),
  }),
  class: (expression, frame) =>
    declareClass(expression.class, frame, { code: { expressions: [expression], statements: [] } }),
  object: evaluateObject,
  array: (expression, frame) => {
    const elements = evaluateElements(expression.elements, frame);
    if (!Array.isArray(elements)) return runtime("a list of unknown length", expression.at, elements);
    const loose = frame.phase.time === "run" && expression.elements.some(({ spread }) => spread);
    return { kind: "array", flavour: expression.flavour, elements, ...(loose && { loose }) };
  },
  unary: ({ operator, operand, at }, frame) => {
    if (operator === "delete") return deleteMember(operand, at, frame);
    const value = evaluate(operand, frame);
    return withTouched(located(applyUnary(operator, value, frame.language), at), [value], frame);
  },
  binary: ({ operator, left, right, at }, frame) => {
    const values = [evaluate(left, frame), evaluate(right, frame)] as const;
    if (operator === ",") return values[1];
    if (/^(?:not )?in$/.test(operator) && isEnvironment(values[1]))
      return isPresentIn(values[0], { at, frame });
    const result = joinContainers(operator, values, frame) ?? applyBinary(operator, values, frame.language);
    return withTouched(located(result, at), values, frame);
  },
  logical: (expression, frame) => {
    const left = evaluate(expression.left, frame);
    const truth = expression.operator === "??" ? isPresent(left) : truthOf(left, frame.language);
    if (truth === undefined) {
      const fallback = expression.operator === "&&" ? undefined : withFallback(left, expression.right);
      return fallback ?? eitherOf(left, [expression.right], { expression, test: expression.left.at, frame });
    }
    const takesLeft = expression.operator === "&&" ? !truth : truth;
    return takesLeft ? left : evaluate(expression.right, frame);
  },
  conditional: (expression, frame) => {
    const test = evaluate(expression.test, frame);
    const truth = truthOf(test, frame.language);
    if (truth !== undefined) return evaluate(truth ? expression.then : expression.otherwise, frame);
    const sides = [expression.then, expression.otherwise];
    return eitherOf(test, sides, { expression, test: expression.test.at, frame });
  },
  assign: reassignPattern,
  await: (expression, frame) => {
    const operand = expression.operand ? evaluate(expression.operand, frame) : constant(undefined);
    if (expression.flavour === "await") {
      const { scope, phase } = frame;
      const value = phase.time === "run" ? operand : awaitedValue(operand, { expression, scope });
      return withTouched(value, [operand], frame);
    }
    frame.yields?.push(expression.delegates ? frame.phase.iterate(operand, frame) : operand);
    if (expression.delegates && operand.kind === "array" && operand.returned) return operand.returned;
    return union([operand, runtime("what is sent to a generator", expression.at)]);
  },
  comprehension: evaluateComprehension,
  unsupported: evaluateUnsupported,
};

/** The value of an expression, as far as the frame's time knows it. */
export function evaluate(expression: Expression, frame: Frame): Value {
  const evaluator = evaluators[expression.kind] as (expression: Expression, frame: Frame) => Value;
  return frame.phase.observe(expression, evaluator(expression, frame), frame);
}

/**
 * One of two values that an unknown third decides. A handler may get either; compile time must know, unless the decider
 * is an environment variable with its default.
 */
function eitherOf(
  decider: Value,
  sides: readonly Expression[],
  { expression, test, frame }: Decision,
): Value {
  if (frame.phase.time === "run") {
    if (sides.some((side) => side.kind !== "literal")) frame.phase.unknowns.dependsOn(decider);
    // Of `left && right` the right side may not run.
    const values = evaluateBranches(expression.kind === "logical" ? [...sides, undefined] : sides, frame);
    return union(expression.kind === "logical" ? [decider, ...values] : values);
  }
  const code = { expressions: sides, statements: [] };
  forget(code, frame, {
    reason: "a value assigned under a condition that only the run time decides",
    at: expression.at,
  });
  frame.phase.unknowns.skipped(code, { test, reason: decider }, frame.scope);
  const made = { expression, scope: frame.scope };
  return {
    ...runtime("decided by a condition that only the run time knows", expression.at, decider),
    condition: test,
    made,
  };
}

interface Decision {
  readonly expression: Expression;
  readonly test: Expression["at"];
  readonly frame: Frame;
}

/** `process.env.X ?? "d"`: an environment variable with a default. */
function withFallback(left: Value, right: Expression): Value | undefined {
  const plain = left.kind === "environment" && left.default === undefined && right.kind === "literal";
  return plain ? { ...left, default: constant(right.value) } : undefined;
}

/** What this compiler has no form for: at run time its operands may be used in any way. */
function evaluateUnsupported(expression: Unsupported, frame: Frame): Value {
  const { at, operands, what } = expression;
  if (expression.refused) return refused(what, at);
  const values = operands.map((operand) => evaluate(operand, frame));
  const returned = values.flatMap(alternatives).map((value) => frame.phase.giveAway(value, { at, frame }));
  const { unexported } = expression;
  if (frame.phase.time === "compile") return { ...runtime(what, at), ...(unexported && { unexported }) };
  return union([runtime(what, at), ...values, ...returned]);
}

/** A range of positions chooses some of the elements. */
function elementsChosen(object: Value, frame: Frame): Value {
  const chosen = alternatives(object).map(
    (one): Value =>
      one.kind === "array"
        ? {
            kind: "array",
            flavour: one.flavour,
            elements: alternatives(frame.phase.iterate(one, frame)).slice(),
            loose: true,
          }
        : one,
  );
  return union(chosen);
}

/** A result, or what special methods of the operands return. */
function withTouched(value: Value, operands: readonly Value[], frame: Frame): Value {
  const touched = operands.flatMap((operand) => {
    const others = operands.filter((other) => other !== operand);
    return frame.phase.touch(operand, frame, others) ?? [];
  });
  return touched.length > 0 ? union([value, ...touched]) : value;
}

function located(value: Value, at: Expression["at"]): Value {
  return value.kind === "runtime" && !value.at ? { ...value, at } : value;
}

/** `delete object.name`. */
function deleteMember(operand: Expression, at: Expression["at"], frame: Frame): Value {
  if (operand.kind === "member" || operand.kind === "index") {
    const object = evaluate(operand.object, frame);
    frame.phase.assignMember(object, { name: undefined, value: constant(undefined), at, frame });
  }
  return constant(true);
}

/** Evaluates a call. `discarded`: nothing needs the result. */
export function evaluateCall(call: Call, frame: Frame, discarded: boolean): Value {
  const callee = calleeOf(call, frame);
  const site = { call, arguments: evaluateArguments(call.arguments, frame), frame, discarded };
  const { phase } = frame;
  const named = memberByName(callee, site);
  if (named) return named;
  const results = alternatives(callee).map((one): Value => {
    switch (one.kind) {
      case "sdk-class":
        return phase.construct(one, site);
      case "resource-method":
        return phase.callMember(one, site);
      case "function":
        return phase.callFunction(one, site);
      case "class":
        return dictionaryOf(one, site) ?? phase.instantiate(one, site);
      default:
        return dictionaryOf(one, site) ?? environmentCall(one, site) ?? phase.callOutside(one, site);
    }
  });
  return union(results);
}

/** TypeScript's `super(…)` calls the constructor above. */
function calleeOf({ callee }: Call, frame: Frame): Value {
  const isSuper = callee.kind === "builtin" && callee.name === "super" && frame.language === "typescript";
  return (isSuper ? superConstructor(frame) : undefined) ?? evaluate(callee, frame);
}

/** Python's `getattr(object, "name")`. */
function memberByName(callee: Value, { call, arguments: given, frame }: CallSite): Value | undefined {
  if (callee.kind !== "outside" || callee.origin !== "builtin" || callee.name !== "getattr") return undefined;
  const [object, name] = given;
  if (!object || !name) return undefined;
  if (name.value.kind !== "constant")
    return indexValue(object.value, name.value, { at: name.at, frame, expression: call });
  return memberOf(object.value, { name: String(name.value.value), at: name.at, frame, expression: call });
}
