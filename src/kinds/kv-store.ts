import type { Parameter, ResourceKind } from "./kind.ts";

const key: Parameter = { name: "key", value: { type: "string" } };

/** A persistent map from string to string. */
export const kvStore: ResourceKind = {
  className: "KVStore",
  purpose: "Stores strings under string keys",
  constructorParameters: [{ name: "name", value: { type: "name" }, optional: true }],
  options: {},
  methods: {
    get: { role: "client", operation: "get", parameters: [key] },
    set: {
      role: "client",
      operation: "set",
      parameters: [key, { name: "value", value: { type: "string" } }],
    },
    delete: { role: "client", operation: "delete", parameters: [key] },
    has: { role: "client", operation: "has", parameters: [key] },
    list: {
      role: "client",
      operation: "list",
      parameters: [
        { name: "prefix", value: { type: "string" }, optional: true },
        { name: "options", value: { type: "json" }, optional: true },
      ],
    },
  },
  stateful: true,
  exclusiveTriggers: false,
};
