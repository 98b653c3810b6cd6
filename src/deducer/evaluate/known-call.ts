import type { Language } from "#arch-ref";
import { LONGEST_LIST } from "./limits.ts";
import type { KnownFunction, KnownMethod, KnownMethods } from "./plain.ts";
import { pythonFunctions, pythonMethods } from "./python-calls.ts";
import { typescriptFunctions, typescriptMethods } from "./typescript-calls.ts";
import type { DataMethodValue, EvaluatedArgument, OutsideValue, Value } from "./value.ts";

/** A call of something that is the language's own. */
export interface KnownCall {
  readonly callee: OutsideValue | DataMethodValue;
  readonly given: readonly EvaluatedArgument[];
  readonly language: Language;
  /** Calls a function that was given; nothing where its result is not known. */
  readonly apply: (callee: Value, given: readonly Value[]) => Value | undefined;
}

/**
 * The result of a call of the language's own functions and methods, exactly as the language gives it; nothing where
 * that is not known, or where the call is none of those that are followed.
 */
export function callKnown(call: KnownCall): Value | undefined {
  const result = withinMemory(() => resultOf(call));
  const isLong = (value: Value | undefined) =>
    value?.kind === "array" && value.elements.length > LONGEST_LIST;
  // A list that has become too long in place is not known any more either.
  const { callee } = call;
  return isLong(result) || (callee.kind === "data-method" && isLong(callee.receiver)) ? undefined : result;
}

/** A text that JavaScript itself refuses to make is not known. */
function withinMemory(make: () => Value | undefined): Value | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError && error.message === "Invalid string length") return undefined;
    throw error;
  }
}

function resultOf({ callee, given, language, apply }: KnownCall): Value | undefined {
  const tables = language === "python" ? python : typescript;
  const values = given.filter(({ name }) => name === undefined).map(({ value }) => value);
  const named = new Map(given.flatMap(({ name, value }) => (name === undefined ? [] : [[name, value]])));
  if (callee.kind === "outside") {
    const known = callee.origin === "builtin" ? own(tables.functions, callee.name) : undefined;
    return known?.(values, { named, apply });
  }
  const { receiver, name } = callee;
  const kind = receiver.kind === "constant" ? typeof receiver.value : receiver.kind;
  const known = own(own(tables.methods, kind) ?? {}, name) as KnownMethod | undefined;
  return known?.(receiver, values, { named, apply });
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

interface Tables {
  readonly functions: Readonly<Record<string, KnownFunction>>;
  readonly methods: KnownMethods;
}
const typescript: Tables = { functions: typescriptFunctions, methods: typescriptMethods };
const python: Tables = { functions: pythonFunctions, methods: pythonMethods };
