import type { GraphValue } from "#arch-ref";
import { kindNamed } from "#kinds";
import type { CreatedResource, EvaluatedArgument, Value } from "../evaluate/value.ts";
import { textOf } from "../ir/index.ts";

/** How deep values are shown: data may contain itself. */
const DEEPEST = 32;

/** The id of a resource whose name is known. */
export function idOf(resource: CreatedResource): string {
  return `${resource.kindName}/${resource.name.kind === "constant" ? String(resource.name.value) : "?"}`;
}

/** A value as the graph shows it. */
export function toGraphValue(value: Value, depth = DEEPEST): GraphValue {
  if (depth === 0) return "…";
  switch (value.kind) {
    case "constant":
      return value.value ?? null;
    case "concat":
      return { concat: value.parts.map((part) => toGraphValue(part, depth - 1)) };
    case "environment":
      return { env: value.name, ...(value.default && { default: toGraphValue(value.default) }) };
    case "property":
      return { property: { resource: resourceText(value.resource), name: value.name } };
    case "placeholder":
      return { parameter: value.parameter, ...(value.path.length > 0 && { path: value.path }) };
    case "object":
      return Object.fromEntries(
        [...value.entries].map(([key, entry]) => [key, toGraphValue(entry, depth - 1)]),
      );
    case "array":
      return value.elements.map((element) => toGraphValue(element, depth - 1));
    case "resource":
      return { resource: idOf(value.resource) };
    default:
      return toText(value);
  }
}

function resourceText(value: Value): string {
  return value.kind === "resource" ? idOf(value.resource) : toText(value);
}

/** How a value is built, for people: the same text in both languages. */
export function toText(value: Value, depth = DEEPEST): string {
  if (depth === 0) return "…";
  switch (value.kind) {
    case "constant":
      return value.value === undefined ? "undefined" : JSON.stringify(value.value);
    case "concat":
      return value.parts.map((part) => toText(part, depth - 1)).join(" + ");
    case "environment":
      return `environment ${value.name}`;
    case "property":
      return `${resourceText(value.resource)}.${value.name}`;
    case "object":
      return `{${[...value.entries].map(([key, entry]) => `${key}: ${toText(entry, depth - 1)}`).join(", ")}}`;
    case "array":
      return `[${value.elements.map((element) => toText(element, depth - 1)).join(", ")}]`;
    case "resource":
      return `${kindNamed(value.resource.kindName)?.className ?? value.resource.kindName}(${toText(value.resource.name)})`;
    case "instance":
      return `${value.class.class.name}(${value.arguments.map((argument) => argumentText(argument, depth - 1)).join(", ")})`;
    case "placeholder":
      return [value.parameter, ...value.path].join(".");
    case "union":
      return value.values.map((one) => toText(one, depth - 1)).join(" or ");
    case "function":
      return value.function.name;
    case "class":
      return value.class.name;
    case "runtime":
      return value.made ? textOf(value.made.expression.at) : value.reason;
    default:
      return value.kind === "outside" ? value.name : `a ${value.kind}`;
  }
}

function argumentText({ name, value }: EvaluatedArgument, depth: number): string {
  return name === undefined ? toText(value, depth) : `${name}=${toText(value, depth)}`;
}
