import type { FunctionIr, ParameterIr } from "../ir/index.ts";
import { assignPattern, withDefault } from "./assign.ts";
import type { Frame } from "./frame.ts";
import { constant, type EvaluatedArgument, runtime, type Value } from "./value.ts";

/** What each parameter of a call gets; nothing for one that the call leaves out. */
export function matchArguments(
  parameters: readonly ParameterIr[],
  given: readonly EvaluatedArgument[],
): ReadonlyMap<ParameterIr, EvaluatedArgument | undefined> {
  const positional = given.filter((argument) => argument.name === undefined);
  const named = new Map(
    given.flatMap((argument) => (argument.name === undefined ? [] : [[argument.name, argument] as const])),
  );
  const matched = new Map<ParameterIr, EvaluatedArgument | undefined>();
  for (const parameter of parameters) {
    if (parameter.rest) continue;
    const argument = named.get(parameter.name) ?? (parameter.namedOnly ? undefined : positional.shift());
    named.delete(parameter.name);
    matched.set(parameter, argument);
  }
  for (const parameter of parameters) {
    if (parameter.rest === "positional") matched.set(parameter, restOf(parameter, positional));
    if (parameter.rest === "named") {
      const entries = new Map([...named].map(([name, argument]) => [name, argument.value]));
      matched.set(parameter, { value: { kind: "object", entries }, at: parameter.at });
    }
  }
  return matched;
}

function restOf(parameter: ParameterIr, positional: readonly EvaluatedArgument[]): EvaluatedArgument {
  const elements = positional.map((argument) => argument.value);
  return { value: { kind: "array", flavour: "list", elements }, at: parameter.at };
}

/** Declares a function's parameters in the frame of its activation, defaults evaluated there. Gives each its value. */
export function bindParameters(
  fn: FunctionIr,
  given: readonly EvaluatedArgument[],
  frame: Frame,
): ReadonlyMap<ParameterIr, Value> {
  const bound = new Map<ParameterIr, Value>();
  for (const [parameter, argument] of matchArguments(fn.parameters, given)) {
    const given = argument ? givenValue(parameter, argument, frame) : defaultOf(parameter, frame);
    const value = parameter.rest ? frame.phase.made(given, parameter, frame) : given;
    assignPattern(parameter.target, value, { frame, declares: true });
    bound.set(parameter, value);
  }
  return bound;
}

/** TypeScript's defaults stand in for `undefined` too. */
function givenValue(parameter: ParameterIr, { value }: EvaluatedArgument, frame: Frame): Value {
  if (!parameter.default || frame.language !== "typescript") return value;
  return withDefault(value, parameter.default, frame);
}

/** The value of a parameter that a call leaves out. */
function defaultOf(parameter: ParameterIr, frame: Frame): Value {
  if (parameter.default) return frame.evaluate(parameter.default, frame);
  return frame.language === "typescript"
    ? constant(undefined)
    : runtime(`the parameter \`${parameter.name}\`, which the call leaves out`, parameter.at);
}
