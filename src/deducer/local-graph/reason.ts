import type { Value } from "../evaluate/value.ts";

/** What a value is, for messages that say it should have been static. */
export function reasonOf(value: Value): string {
  switch (value.kind) {
    case "runtime":
      return value.cause && value.cause.kind !== "runtime"
        ? `${value.reason} (${reasonOf(value.cause)})`
        : value.reason;
    case "environment":
      return `the environment variable \`${value.name}\``;
    case "property":
      return `\`${value.name}\` of a resource, which only the deployment knows`;
    case "concat":
      return (
        value.parts
          .map((part) => (part.kind === "constant" ? "" : reasonOf(part)))
          .find((text) => text !== "") ?? "text"
      );
    case "instance":
      return `an instance of \`${value.class.class.name}\``;
    case "union":
      return "one of several values";
    case "constant":
      return `the constant ${JSON.stringify(value.value) ?? "undefined"}`;
    default:
      return `a ${value.kind}`;
  }
}
