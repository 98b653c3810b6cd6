import { localGraphSchema } from "./local-graph.ts";
import { spanSchema } from "./span.ts";
import { symbolSchemas, valueSchema } from "./value.ts";
import { listOf, record, reference, type Schema, strings, text } from "./words.ts";

const resource = record({
  id: text,
  kind: text,
  name: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9._-]{0,62}$" },
  options: reference("values"),
  at: reference("span"),
});

const handler = record({
  id: text,
  language: { enum: ["typescript", "python"] },
  function: text,
  trigger: record({ resource: text, method: text, arguments: listOf(reference("value")) }),
  captures: listOf(record({ name: text, value: text, at: reference("span") })),
  accesses: listOf(record({ resource: text, operations: strings, at: listOf(reference("span")) })),
  reads: listOf(record({ resource: text, property: text, at: listOf(reference("span")) })),
  environment: strings,
  externals: strings,
  at: reference("span"),
});

/** The definitions that the graph's schema needs; a document that contains the graph takes them over. */
export const archRefDefinitions: Readonly<Record<string, Schema>> = {
  span: spanSchema,
  value: valueSchema,
  values: { type: "object", additionalProperties: reference("value") },
  ...symbolSchemas,
  resource: { description: "One instance of a kind in the program.", ...resource },
  handler: { description: "A function of the user's that runs in the cloud.", ...handler },
  "local-graph": localGraphSchema,
  "arch-ref": {
    description: "Every resource, every handler, and how they touch; lists are sorted by id.",
    ...record(
      {
        format: { const: "pluto.arch-ref/1" },
        entries: strings,
        resources: listOf(reference("resource")),
        handlers: listOf(reference("handler")),
      },
      { functions: listOf(reference("local-graph")) },
    ),
  },
};

/** JSON Schema of `pluto.arch-ref/1`. */
export const archRefSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "pluto.arch-ref/1",
  $ref: "#/$defs/arch-ref",
  $defs: archRefDefinitions,
};
