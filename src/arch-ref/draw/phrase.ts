import type { LocalResourceReference } from "../graph.ts";
import type { GraphValue } from "../value.ts";

/** A value as people read it: symbols as `$NAME` and `{placeholder}`, strings without quotes. */
export function phraseOfValue(value: GraphValue): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return String(value);
  const symbol = symbolOf(value);
  return symbol ?? JSON.stringify(value);
}

function symbolOf(value: object): string | undefined {
  if ("concat" in value && Array.isArray(value.concat)) return value.concat.map(phraseOfValue).join("");
  if ("env" in value) return `$${String(value.env)}`;
  if ("parameter" in value) {
    const path = "path" in value && Array.isArray(value.path) ? value.path : [];
    return `{${[value.parameter, ...path].join(".")}}`;
  }
  if ("property" in value && typeof value.property === "object") {
    const { resource, name } = value.property as { resource?: unknown; name?: unknown };
    return `{${String(resource)}.${String(name)}}`;
  }
  if ("resource" in value && Object.keys(value).length === 1) return String(value.resource);
  return undefined;
}

/** A resource of a local graph: its id, or the placeholder that stands for it. */
export function phraseOfReference(resource: LocalResourceReference): string {
  return phraseOfValue(resource);
}

/** A trigger as people read it: `GET /orders`, `subscribe`, `cron 0 3 * * *`. */
export function phraseOfTrigger(trigger: {
  readonly method: string;
  readonly arguments: readonly GraphValue[];
}): string {
  const words = trigger.arguments.map(phraseOfValue);
  const method = words[0]?.startsWith("/") ? trigger.method.toUpperCase() : trigger.method;
  return [method, ...words].join(" ");
}
