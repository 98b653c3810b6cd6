import { alternatives, type Value } from "../evaluate/value.ts";
import type { Expression } from "../ir/index.ts";

/**
 * Whether code that is not walked can do nothing with a value that a graph would tell of: it is plain data that nobody else
 * holds. `written` is the expression that makes it, where there is one: a list or an object that it writes down is new.
 */
export function cannotMatter(value: Value, written?: Expression): boolean {
  return alternatives(value).every((one) => isHarmless(one, written));
}

function isHarmless(value: Value, written: Expression | undefined): boolean {
  switch (value.kind) {
    case "constant":
    case "environment":
    case "property":
      return true;
    case "concat":
      return value.parts.every((part) => cannotMatter(part));
    case "promise":
      return value.settled.every((one) => cannotMatter(one));
    case "runtime":
      return !value.lost && !value.made && !value.refused;
    case "array":
      return (
        written?.kind === "array" &&
        written.elements.length === value.elements.length &&
        value.elements.every((element, position) => cannotMatter(element, written.elements[position]?.value))
      );
    case "object":
      return (
        written?.kind === "object" &&
        [...value.entries].every(([name, entry]) => cannotMatter(entry, writtenAt(written, name)))
      );
    default:
      return false;
  }
}

function writtenAt(
  { entries }: Extract<Expression, { kind: "object" }>,
  name: string,
): Expression | undefined {
  const found = entries.findLast(
    (entry) => !("spread" in entry) && entry.key.kind === "literal" && String(entry.key.value) === name,
  );
  return found && "value" in found ? found.value : undefined;
}
