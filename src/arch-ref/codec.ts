import { type Diagnostic, renderJson, spanJson } from "#diagnostics";
import type { Access, ArchRef, Handler, LocalGraph, LocalHandler, Read, Resource } from "./graph.ts";
import { layoutJson } from "./layout.ts";
import { archRefSchema } from "./schema/arch-ref.ts";
import type { GraphValue } from "./value.ts";

/** The graph as canonical JSON text (`pluto.arch-ref/1`): equal graphs give equal bytes. */
export function encodeArchRef(graph: ArchRef): string {
  return layoutJson(archRefJson(graph));
}

/** What `pluto deduce --json` prints (`pluto.deduction/1`). */
export function encodeDeduction(deduction: {
  readonly graph: ArchRef;
  readonly diagnostics: readonly Diagnostic[];
}): string {
  return layoutJson({
    format: "pluto.deduction/1",
    graph: archRefJson(deduction.graph),
    diagnostics: renderJson(deduction.diagnostics),
  });
}

/** A graph read from text, or why the text is not one. */
export type DecodedArchRef =
  | { readonly graph: ArchRef; readonly errors?: undefined }
  | { readonly graph?: undefined; readonly errors: readonly string[] };

/** Reads a graph back. Never throws: a text that is not JSON or not of the format gives errors. */
export async function decodeArchRef(text: string): Promise<DecodedArchRef> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { errors: [error instanceof Error ? error.message : String(error)] };
  }
  // A twentieth of a second to load, which commands that only write graphs do not pay.
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  const accepts = ajv.compile<ArchRef>(archRefSchema);
  if (accepts(value)) return { graph: value };
  return {
    errors: (accepts.errors ?? []).map(({ instancePath, message }) => `${instancePath || "/"}: ${message}`),
  };
}

function archRefJson({ format, entries, resources, handlers, functions }: ArchRef): ArchRef {
  return {
    format,
    entries,
    resources: resources.map(resourceJson),
    handlers: handlers.map(handlerJson),
    ...(functions && { functions: functions.map(localGraphJson) }),
  };
}

function resourceJson({ id, kind, name, options, at }: Resource): Resource {
  return { id, kind, name, options: sortedJson(options), at: spanJson(at) };
}

function handlerJson(handler: Handler): Handler {
  const { resource, method } = handler.trigger;
  return {
    id: handler.id,
    language: handler.language,
    function: handler.function,
    trigger: { resource, method, arguments: handler.trigger.arguments.map(valueJson) },
    captures: handler.captures.map(({ name, value, at }) => ({ name, value, at: spanJson(at) })),
    accesses: handler.accesses.map(accessJson),
    reads: handler.reads.map(readJson),
    environment: handler.environment,
    externals: handler.externals,
    at: spanJson(handler.at),
  };
}

function accessJson({ resource, operations, at }: Access): Access {
  return { resource, operations, at: at.map(spanJson) };
}

function readJson({ resource, property, at }: Read): Read {
  return { resource, property, at: at.map(spanJson) };
}

function localGraphJson({ id, parameters, resources, handlers, calls, at }: LocalGraph): LocalGraph {
  return {
    id,
    parameters,
    resources: resources.map(({ kind, name, options, at: place }) => {
      return { kind, name: valueJson(name), options: sortedJson(options), at: spanJson(place) };
    }),
    handlers: handlers.map(localHandlerJson),
    calls: calls.map((call) => ({
      at: spanJson(call.at),
      ...(call.in !== undefined && { in: call.in }),
      fills: Object.fromEntries(Object.entries(call.fills).map(([name, value]) => [name, valueJson(value)])),
    })),
    at: spanJson(at),
  };
}

function localHandlerJson({ function: name, trigger, captures, accesses, at }: LocalHandler): LocalHandler {
  return {
    function: name,
    trigger: {
      resource: trigger.resource,
      method: trigger.method,
      arguments: trigger.arguments.map(valueJson),
    },
    captures: captures.map((capture) => {
      return { name: capture.name, value: valueJson(capture.value), at: spanJson(capture.at) };
    }),
    accesses: accesses.map((access) => {
      return { resource: access.resource, operations: access.operations, at: access.at.map(spanJson) };
    }),
    at: spanJson(at),
  };
}

// The keys of a symbol, in the order of the format; all other keys are sorted after them.
const symbolKeys = ["env", "default", "property", "resource", "name", "concat", "parameter", "path"];

function valueJson(value: GraphValue): GraphValue {
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value)
    ? value.map(valueJson)
    : sortedJson(value as { readonly [key: string]: GraphValue });
}

function sortedJson(value: { readonly [key: string]: GraphValue }): { readonly [key: string]: GraphValue } {
  const rank = (key: string) => (symbolKeys.includes(key) ? symbolKeys.indexOf(key) : symbolKeys.length);
  const keys = Object.keys(value).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, valueJson(value[key] ?? null)]));
}
