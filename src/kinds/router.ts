import type { Method, ResourceKind } from "./kind.ts";

const route: Method = {
  role: "infra",
  parameters: [
    { name: "path", value: { type: "path" } },
    { name: "handler", value: { type: "handler" } },
  ],
};

/** HTTP routes. */
export const router: ResourceKind = {
  className: "Router",
  purpose: "Serves HTTP routes",
  constructorParameters: [{ name: "name", value: { type: "name" }, optional: true }],
  options: {
    cors: { value: { type: "boolean" }, purpose: "Lets pages of other origins call the routes" },
  },
  methods: {
    get: route,
    post: route,
    put: route,
    patch: route,
    delete: route,
    head: route,
    options: route,
    all: route,
    url: { role: "property", parameters: [] },
  },
  stateful: false,
  exclusiveTriggers: true,
};
