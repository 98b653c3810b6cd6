import type { GraphValue } from "#arch-ref";
import { kindNamed } from "#kinds";
import type { CreatedResource, EvaluatedArgument, Value } from "../evaluate/value.ts";
import { textOf } from "../ir/index.ts";

/** How much of a value is shown: data may contain itself, or one thing very often, and texts may be long. */
const DEEPEST = 32;
const MOST_PARTS = 1_000;
const LONGEST = 1_000;

/** What is left to be shown of one value, shared by all its parts. */
interface Room {
  readonly depth: number;
  readonly parts: { left: number };
}

const anywhere = (): Room => ({ depth: DEEPEST, parts: { left: MOST_PARTS } });

/** Room for a part of the value. */
function within({ depth, parts }: Room): Room {
  parts.left -= 1;
  return { depth: depth - 1, parts };
}

function isFull({ depth, parts }: Room): boolean {
  return depth === 0 || parts.left < 0;
}

/** The id of a resource whose name is known. */
export function idOf(resource: CreatedResource): string {
  return `${resource.kindName}/${resource.name.kind === "constant" ? String(resource.name.value) : "?"}`;
}

/** A value as the graph shows it. */
export function toGraphValue(value: Value, room = anywhere()): GraphValue {
  if (isFull(room)) return "…";
  const part = (one: Value): GraphValue => toGraphValue(one, within(room));
  switch (value.kind) {
    case "constant":
      return value.value ?? null;
    case "concat":
      return { concat: value.parts.map(part) };
    case "environment":
      return { env: value.name, ...(value.default && { default: part(value.default) }) };
    case "property":
      return { property: { resource: resourceText(value.resource, room), name: value.name } };
    case "placeholder":
      return { parameter: value.parameter, ...(value.path.length > 0 && { path: value.path }) };
    case "object":
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, part(entry)]));
    case "array":
      return value.elements.map(part);
    case "resource":
      return { resource: idOf(value.resource) };
    default:
      return toText(value, room);
  }
}

function resourceText(value: Value, room: Room): string {
  return value.kind === "resource" ? idOf(value.resource) : toText(value, room);
}

/** How a value is built, for people: the same text in both languages. */
export function toText(value: Value, room = anywhere()): string {
  if (isFull(room)) return "…";
  switch (value.kind) {
    case "constant":
      return shortened(value.value === undefined ? "undefined" : JSON.stringify(value.value));
    case "concat":
      return listed(value.parts, room, { show: toText, separator: " + " });
    case "environment":
      return `environment ${value.name}`;
    case "property":
      return `${resourceText(value.resource, room)}.${value.name}`;
    case "object":
      return `{${listed(value.entries, room, { show: entryText })}}`;
    case "array":
      return `[${listed(value.elements, room, { show: toText })}]`;
    case "resource":
      return `${kindNamed(value.resource.kindName)?.className ?? value.resource.kindName}(${toText(value.resource.name, within(room))})`;
    case "instance":
      return `${value.class.class.name}(${listed(value.arguments, room, { show: argumentText })})`;
    case "placeholder":
      return [value.parameter, ...value.path].join(".");
    case "union":
      return listed(value.values, room, { show: toText, separator: " or " });
    case "function":
      return value.function.name;
    case "class":
      return value.class.name;
    case "runtime":
      return shortened(value.made ? textOf(value.made.expression.at) : value.reason);
    default:
      return value.kind === "outside"
        ? value.name
        : `${/^[aeiou]/.test(value.kind) ? "an" : "a"} ${value.kind}`;
  }
}

function argumentText({ name, value }: EvaluatedArgument, room: Room): string {
  return name === undefined ? toText(value, room) : `${name}=${toText(value, room)}`;
}

function entryText([key, value]: readonly [string, Value], room: Room): string {
  return `${key}: ${toText(value, room)}`;
}

/** As many of the parts as there is room for. */
function listed<T>(
  parts: Iterable<T>,
  room: Room,
  { show, separator = ", " }: { readonly show: (part: T, room: Room) => string; readonly separator?: string },
): string {
  const shown: string[] = [];
  for (const part of parts) {
    if (room.parts.left <= 0) return [...shown, "…"].join(separator);
    shown.push(show(part, within(room)));
  }
  return shown.join(separator);
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
