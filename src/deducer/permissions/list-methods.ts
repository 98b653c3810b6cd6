import { elementOf } from "../evaluate/element.ts";
import { type ArrayValue, union, type Value } from "../evaluate/value.ts";

/** Methods whose result is a list of what the given function returns. */
const mapping = new Set(["map", "flatMap"]);
/** Methods whose result is a list of elements of their list, and perhaps of what they are given. */
const selecting = new Set(
  "filter slice concat reverse toReversed sort toSorted splice toSpliced flat copy".split(" "),
);
/** Methods whose result is one element. */
const choosing = new Set("at find findLast pop shift reduce reduceRight".split(" "));

/** What a method of a list returns, where the function that it is given returns `returned`. */
export function resultOfList(name: string, list: ArrayValue, returned: Value): Value {
  if (mapping.has(name)) return { kind: "array", flavour: "list", elements: [returned] };
  if (selecting.has(name)) return { kind: "array", flavour: "list", elements: [...list.elements] };
  return choosing.has(name) ? union([elementOf(list), returned]) : returned;
}
