import { listOf, record, reference, strings, text } from "./words.ts";

const resourceReference = { anyOf: [text, reference("placeholder")] } as const;

/** What one infra function contributes, before its parameters are known. */
export const localGraphSchema = {
  description: "What one infra function contributes before it is filled, and what fills it at each call.",
  ...record({
    id: text,
    parameters: strings,
    resources: listOf(
      record({ kind: text, name: reference("value"), options: reference("values"), at: reference("span") }),
    ),
    handlers: listOf(
      record({
        function: text,
        trigger: record({ resource: resourceReference, method: text, arguments: listOf(reference("value")) }),
        captures: listOf(record({ name: text, value: reference("value"), at: reference("span") })),
        accesses: listOf(
          record({ resource: resourceReference, operations: strings, at: listOf(reference("span")) }),
        ),
        at: reference("span"),
      }),
    ),
    calls: listOf(record({ at: reference("span"), fills: reference("values") }, { in: text })),
    at: reference("span"),
  }),
} as const;
