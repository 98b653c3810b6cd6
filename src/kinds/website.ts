import type { ResourceKind } from "./kind.ts";

/** The files of a folder, served to browsers. */
export const website: ResourceKind = {
  className: "Website",
  purpose: "Serves the files of a folder",
  constructorParameters: [
    { name: "path", value: { type: "folder" } },
    { name: "name", value: { type: "name" }, optional: true },
  ],
  options: {
    singlePage: { value: { type: "boolean" }, purpose: "Serves `index.html` where a path has no file" },
  },
  methods: {
    addEnv: {
      role: "infra",
      parameters: [
        { name: "key", value: { type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_]*$", example: "API_URL" } },
        { name: "value", value: { type: "string" } },
      ],
      entryOf: "environment",
    },
    url: { role: "property", parameters: [] },
  },
  stateful: false,
  exclusiveTriggers: false,
};
