import type { Parameter, ResourceKind } from "./kind.ts";

const key: Parameter = { name: "key", value: { type: "string" } };
const file: Parameter = { name: "file", value: { type: "string" } };

/** Files under keys. */
export const bucket: ResourceKind = {
  className: "Bucket",
  purpose: "Stores files under string keys",
  constructorParameters: [{ name: "name", value: { type: "name" }, optional: true }],
  options: {},
  methods: {
    get: { role: "client", operation: "get", parameters: [key] },
    getText: { role: "client", operation: "get", parameters: [key] },
    put: {
      role: "client",
      operation: "put",
      parameters: [key, { name: "content", value: { type: "content" } }],
    },
    list: {
      role: "client",
      operation: "list",
      parameters: [{ name: "prefix", value: { type: "string" }, optional: true }],
    },
    delete: { role: "client", operation: "delete", parameters: [key] },
    download: { role: "client", operation: "download", parameters: [key, file] },
    upload: { role: "client", operation: "upload", parameters: [key, file] },
  },
  stateful: true,
  exclusiveTriggers: false,
};
