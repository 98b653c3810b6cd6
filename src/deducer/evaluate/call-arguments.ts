import type { Argument, Expression } from "../ir/index.ts";
import type { Frame } from "./frame.ts";
import { constant, type EvaluatedArgument, runtime, union, type Value } from "./value.ts";

/** Arguments in order; spread arrays and dictionaries of known content become single arguments. */
export function evaluateArguments(given: readonly Argument[], frame: Frame): readonly EvaluatedArgument[] {
  return given.flatMap((argument): readonly EvaluatedArgument[] => {
    const value = frame.evaluate(argument.value, frame);
    if (argument.spread) return spreadList(value, argument.at, frame);
    if (argument.spreadNamed) return spreadNames(value, argument.at);
    return [{ value, at: argument.at, ...(argument.name !== undefined && { name: argument.name }) }];
  });
}

/** How many arguments an unknown list stands for: so many that every parameter gets one. */
const MANY = 8;

function spreadList(value: Value, at: Expression["at"], frame: Frame): readonly EvaluatedArgument[] {
  if (value.kind === "array" && !value.loose)
    return value.elements.map((element) => ({ value: element, at }));
  if (frame.phase.time === "compile") return [unknownArguments(value, at)];
  const any = { value: union([frame.phase.iterate(value, frame), constant(undefined)]), at };
  return Array.from({ length: MANY }, () => any);
}

function spreadNames(value: Value, at: Expression["at"]): readonly EvaluatedArgument[] {
  if (value.kind !== "object") return [unknownArguments(value, at)];
  return [...value.entries].map(([key, entry]) => ({ name: key, value: entry, at }));
}

function unknownArguments(value: Value, at: Expression["at"]): EvaluatedArgument {
  return { value: runtime("arguments spread from a value that is not known", at, value), at };
}
