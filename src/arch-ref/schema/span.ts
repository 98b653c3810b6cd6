const position = {
  type: "object",
  required: ["line", "column"],
  additionalProperties: false,
  properties: { line: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1 } },
} as const;

/** A half-open range of a file: 1-based, columns in UTF-16 units. */
export const spanSchema = {
  description:
    "A half-open range of a file: 1-based, columns in UTF-16 units, the path relative to the project's root.",
  type: "object",
  required: ["file", "start", "end"],
  additionalProperties: false,
  properties: {
    file: { type: "string", pattern: "^[^\\\\]+$" },
    start: position,
    end: position,
  },
} as const;
