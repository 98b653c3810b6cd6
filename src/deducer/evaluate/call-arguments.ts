import type { Argument, Expression, Place } from "../ir/index.ts";
import type { Frame } from "./frame.ts";
import { alternatives, constant, type EvaluatedArgument, runtime, union, type Value } from "./value.ts";

/** Arguments in order; spread arrays and dictionaries of known content become single arguments. */
export function evaluateArguments(given: readonly Argument[], frame: Frame): readonly EvaluatedArgument[] {
  return given.flatMap((argument, position): readonly EvaluatedArgument[] => {
    const value = frame.evaluate(argument.value, frame);
    if (argument.spread) {
      const side = position === given.length - 1 ? sideBySide(value, argument.at, frame) : undefined;
      return side ?? spreadList(value, argument.at, frame);
    }
    if (argument.spreadNamed) return spreadNames(value, argument.at);
    return [{ value, at: argument.at, ...(argument.name !== undefined && { name: argument.name }) }];
  });
}

/** How many arguments an unknown list stands for: so many that every parameter gets one. */
const MANY = 8;

/** One of several lists whose elements have their places, as the last arguments of a call: each place has one of its elements. */
function sideBySide(value: Value, at: Place, { phase }: Frame): readonly EvaluatedArgument[] | undefined {
  // A spread of nothing ends the program.
  const possible = alternatives(value).filter(({ kind }) => kind !== "constant");
  const lists = possible.flatMap((one) => (one.kind === "array" && !one.loose ? [one.elements] : []));
  if (phase.time === "compile" || lists.length === 0 || lists.length < possible.length) return undefined;
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, position) => ({
    value: union(lists.map((elements) => elements[position] ?? constant(undefined))),
    at,
  }));
}

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
