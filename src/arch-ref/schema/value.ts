/** A value of the graph. Symbols are told from other objects by their keys. */
export const valueSchema = {
  description:
    "JSON, with symbols for what only the deployment (env, property) or the call of an infra function (parameter) decides.",
  anyOf: [
    { type: ["string", "number", "boolean", "null"] },
    { type: "array", items: { $ref: "#/$defs/value" } },
    { $ref: "#/$defs/environment" },
    { $ref: "#/$defs/property" },
    { $ref: "#/$defs/concatenation" },
    { $ref: "#/$defs/placeholder" },
    { type: "object", additionalProperties: { $ref: "#/$defs/value" } },
  ],
} as const;

/** The symbols of a value. */
export const symbolSchemas = {
  environment: {
    description: "An environment variable of the deployment.",
    type: "object",
    required: ["env"],
    additionalProperties: false,
    properties: { env: { type: "string" }, default: { $ref: "#/$defs/value" } },
  },
  property: {
    description: "A property of a resource that is known once it is deployed.",
    type: "object",
    required: ["property"],
    additionalProperties: false,
    properties: {
      property: {
        type: "object",
        required: ["resource", "name"],
        additionalProperties: false,
        properties: { resource: { type: "string" }, name: { type: "string" } },
      },
    },
  },
  concatenation: {
    description: "A string with holes.",
    type: "object",
    required: ["concat"],
    additionalProperties: false,
    properties: { concat: { type: "array", items: { $ref: "#/$defs/value" } } },
  },
  placeholder: {
    description: "A parameter of an infra function, or a member of one.",
    type: "object",
    required: ["parameter"],
    additionalProperties: false,
    properties: { parameter: { type: "string" }, path: { type: "array", items: { type: "string" } } },
  },
} as const;
