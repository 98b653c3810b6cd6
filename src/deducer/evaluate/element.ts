import { alternatives, constant, runtime, union, type Value } from "./value.ts";

/** What a loop over a value sees in one turn, whichever it is. */
export function elementOf(value: Value): Value {
  return union(
    alternatives(value).flatMap((one): readonly Value[] => {
      if (one.kind === "array")
        return one.elements.length > 0 ? one.elements : [runtime("an element of an empty list")];
      if (one.kind === "object")
        return [...one.entries.keys()].map((key) =>
          key === "*" ? runtime("a key of an object") : constant(key),
        );
      return [one.kind === "runtime" ? one : runtime("an element", undefined, one)];
    }),
  );
}
