import type { Place } from "../ir/index.ts";
import { alternatives, type RuntimeValue, runtime, type Value } from "./value.ts";

/** A value that is not there because of a mistake that is reported for itself. */
export function refused(reason: string, at?: Place): RuntimeValue {
  return { ...runtime(reason, at), refused: true };
}

/** Whether the mistake that a value comes from is reported already. */
export function wasRefused(value: Value): boolean {
  return alternatives(value).some((one) => causeOf(one, ({ refused }) => refused) !== undefined);
}

/** The first of some values that tells why what is made of them is not known: a mistake that is reported, or any. */
export function tellingCause(values: readonly Value[]): Value | undefined {
  return values.find(wasRefused) ?? values.find(({ kind }) => kind !== "constant");
}

/** The first value in the chain of causes that a question is true of. */
export function causeOf(
  value: Value,
  is: (value: RuntimeValue) => boolean | undefined,
): RuntimeValue | undefined {
  if (value.kind !== "runtime") return undefined;
  return is(value) ? value : value.cause && causeOf(value.cause, is);
}
