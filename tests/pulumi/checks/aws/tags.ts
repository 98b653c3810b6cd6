import { isObject } from "../../double/index.ts";
import { type Check, finding } from "../finding.ts";

/** AWS resources are tagged with project and stack, by their provider's default tags. */
export const defaultTags: Check = (record) =>
  record.resources
    .filter(({ type }) => type === "pulumi:providers:aws")
    .flatMap((provider) => {
      const given = provider.inputs["defaultTags"];
      const tags: unknown = typeof given === "string" ? JSON.parse(given) : given;
      const values = isObject(tags) && isObject(tags["tags"]) ? Object.values(tags["tags"]) : [];
      const missing = [record.project, record.stack].filter((value) => !values.includes(value));
      return missing.map((value) => finding("default-tags", provider, `no default tag says \`${value}\``));
    });
