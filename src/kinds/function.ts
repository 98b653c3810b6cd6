import type { ResourceKind } from "./kind.ts";

/** A function that other handlers, and people with the right, can call. */
export const functionKind: ResourceKind = {
  className: "Function",
  purpose: "Makes a function callable by other handlers",
  constructorParameters: [
    { name: "handler", value: { type: "handler" } },
    { name: "name", value: { type: "name" }, optional: true },
  ],
  options: {},
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
