import type { ResourceKind } from "./kind.ts";

/** A value that only the handlers which use it can read. */
export const secret: ResourceKind = {
  className: "Secret",
  purpose: "Keeps a value that only handlers may read",
  constructorParameters: [
    { name: "name", value: { type: "name" } },
    { name: "value", value: { type: "secret" }, optional: true },
  ],
  options: {},
  methods: {
    get: { role: "client", operation: "read", parameters: [] },
  },
  stateful: true,
  exclusiveTriggers: false,
};
