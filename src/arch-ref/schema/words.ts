/** A piece of JSON Schema. */
export type Schema = { readonly [keyword: string]: unknown };

/** A string. */
export const text = { type: "string" } as const;

/** A list of strings. */
export const strings = { type: "array", items: text } as const;

/** A list whose members all match a schema. */
export function listOf(items: Schema): Schema {
  return { type: "array", items };
}

/** A definition of the same document. */
export function reference(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

/** An object with exactly these properties; those of the second argument may be missing. */
export function record(
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: "object",
    required: Object.keys(required),
    additionalProperties: false,
    properties: { ...required, ...optional },
  };
}
