import { describe, expect, it } from "vitest";
import { type ConfigurationSources, configurationOf, disabledDefaults } from "./configuration.ts";

const sources = (given: Partial<ConfigurationSources>): ConfigurationSources => ({
  project: "shop",
  declared: {},
  stack: {},
  config: {},
  secrets: {},
  ...given,
});
const merged = (given: Partial<ConfigurationSources>) => configurationOf(sources(given));

describe("configuration, merged like the engine does", () => {
  it("takes arguments over the stack's file, and that over the project's defaults", () => {
    const declared = {
      a: { type: "string", default: "project" },
      b: { type: "string", default: "project" },
      c: { value: "project" },
      d: "project",
    };
    const { values } = merged({
      declared,
      stack: { "shop:b": "stack", c: "stack" },
      config: { "shop:c": "argument" },
    });
    expect(values).toEqual({
      "shop:a": "project",
      "shop:b": "stack",
      "shop:c": "argument",
      "shop:d": "project",
    });
  });

  it("keeps namespaces, and writes what is no string as JSON", () => {
    const { values } = merged({
      declared: { "aws:region": { value: "eu-west-1" }, days: { type: "integer", default: 30 } },
      stack: { "pulumi:disable-default-providers": ["aws"] },
    });
    expect(values).toEqual({
      "aws:region": "eu-west-1",
      "shop:days": "30",
      "pulumi:disable-default-providers": '["aws"]',
    });
    expect(disabledDefaults(merged({ stack: { "pulumi:disable-default-providers": ["aws"] } }))).toEqual(
      new Set(["aws"]),
    );
  });

  it("names the secret keys", () => {
    expect(merged({ secrets: { token: "x" } })).toEqual({
      values: { "shop:token": "x" },
      secretKeys: ["shop:token"],
    });
  });

  const refusals: readonly (readonly [string, Partial<ConfigurationSources>])[] = [
    ["missing configuration value 'a'", { declared: { a: { type: "string" } } }],
    ["must be of type 'integer'", { declared: { a: { type: "integer" } }, config: { a: "three" } }],
    ["must be of type 'boolean'", { declared: { a: { type: "boolean" } }, config: { a: "yes" } }],
    ["takes 'value', not 'default'", { declared: { "aws:region": { default: "eu-west-1" } } }],
    ["is encrypted", { stack: { "shop:a": { secure: "v1:xxx" } } }],
  ];

  it.each(refusals)("refuses: %s", (says, given) => {
    expect(() => merged(given)).toThrow(says);
  });
});
