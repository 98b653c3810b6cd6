import type { Parameter, ResourceKind } from "./kind.ts";

const handler: Parameter = { name: "handler", value: { type: "handler" } };

/** Handlers that run at certain times. */
export const schedule: ResourceKind = {
  className: "Schedule",
  purpose: "Runs handlers at certain times",
  constructorParameters: [{ name: "name", value: { type: "name" }, optional: true }],
  options: {
    timezone: {
      value: {
        type: "string",
        pattern: "^[A-Za-z]+([/_+-][A-Za-z0-9]+)*$",
        example: "Europe/Berlin",
      },
      purpose: "The time zone of cron expressions; without one they are in UTC",
    },
  },
  methods: {
    cron: { role: "infra", parameters: [{ name: "expression", value: { type: "cron" } }, handler] },
    every: { role: "infra", parameters: [{ name: "duration", value: { type: "duration" } }, handler] },
  },
  stateful: false,
  exclusiveTriggers: false,
};
