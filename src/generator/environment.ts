import { normalise } from "./names.ts";

/** What an environment variable of a handler is about. */
export interface VariableSubject {
  readonly kind: string;
  readonly name: string;
}

/**
 * The variable that tells a deployed handler about a resource it uses, the same on every platform:
 * `PLUTO_<KIND>_<NAME>` is where the platform keeps it (a table, a key prefix, a function to call), and
 * `PLUTO_<KIND>_<NAME>_<PROPERTY>` is a property that is known at deployment, such as `URL`.
 */
export function environmentVariable(subject: VariableSubject, property?: string): string {
  const words = ["pluto", subject.kind, subject.name, ...(property === undefined ? [] : [property])];
  return words.map((word) => normalise(word).replaceAll("-", "_").toUpperCase()).join("_");
}
