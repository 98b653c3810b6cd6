import { archRefDefinitions } from "./arch-ref.ts";
import { listOf, record, reference, type Schema, text } from "./words.ts";

const diagnostic = record(
  {
    code: { type: "string", pattern: "^PLT[0-9]{4}$" },
    severity: { enum: ["error", "warning", "info"] },
    message: text,
  },
  {
    at: reference("span"),
    related: listOf(record({ message: text, at: reference("span") })),
    hint: text,
    fix: record({ title: text, edits: listOf(record({ at: reference("span"), text })) }),
  },
);

/** JSON Schema of `pluto.deduction/1`, what `pluto deduce --json` prints. */
export const deductionSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "pluto.deduction/1",
  description: "What `pluto deduce --json` prints.",
  ...record({
    format: { const: "pluto.deduction/1" },
    graph: reference("arch-ref"),
    diagnostics: listOf(reference("diagnostic")),
  }),
  $defs: {
    ...archRefDefinitions,
    diagnostic: { description: "One finding about the program.", ...diagnostic },
  },
};
