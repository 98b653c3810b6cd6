import type { ResourceKind } from "./kind.ts";

/** Messages for handlers: every subscriber gets every message, at least once. */
export const queue: ResourceKind = {
  className: "Queue",
  purpose: "Hands messages to subscribers",
  constructorParameters: [{ name: "name", value: { type: "name" }, optional: true }],
  options: {
    timeout: {
      value: { type: "number", minimum: 1, maximum: 900, integer: true },
      purpose: "Seconds that a subscriber may take for one message",
    },
  },
  methods: {
    subscribe: { role: "infra", parameters: [{ name: "handler", value: { type: "handler" } }] },
    push: {
      role: "client",
      operation: "push",
      parameters: [{ name: "message", value: { type: "json" } }],
    },
  },
  stateful: true,
  exclusiveTriggers: false,
};
