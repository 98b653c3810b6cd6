import type { ResourceKind } from "./kind.ts";

/** A function that other handlers, and people with the right, can call. */
export const functionKind: ResourceKind = {
  className: "Function",
  purpose: "Makes a function callable by other handlers",
  constructorParameters: [
    { name: "handler", value: { type: "handler" } },
    { name: "name", value: { type: "name" }, optional: true },
  ],
  options: {
    memory: {
      value: { type: "number", minimum: 128, maximum: 10240, integer: true },
      purpose: "Memory in MB",
    },
    timeout: {
      value: { type: "number", minimum: 1, maximum: 900, integer: true },
      purpose: "Seconds that one call may take",
    },
  },
  methods: {
    invoke: {
      role: "client",
      operation: "invoke",
      parameters: [{ name: "payload", value: { type: "json" }, rest: true }],
    },
    url: { role: "property", parameters: [] },
  },
  constructorTrigger: "call",
  stateful: false,
  exclusiveTriggers: true,
};
