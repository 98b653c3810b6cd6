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
    case "outside":
      return outsideReason(value);
    default:
      return words[value.kind] ?? `a ${value.kind}`;
  }
}

/** What kinds of values are called whose own name says nothing to a user. */
const words: { readonly [K in Value["kind"]]?: string } = {
  object: "an object",
  array: "a list",
  "sdk-class": "a class of the SDK",
  "resource-method": "a method of a resource",
  "data-method": "a method",
};

function outsideReason({ origin, name, member }: Extract<Value, { kind: "outside" }>): string {
  if (origin === "builtin") return `\`${name}\`, which only the run time has`;
  if (origin === "module") return `the module \`${name}\``;
  if (origin === "sdk") return `\`${name}\` of the SDK`;
  return member === undefined || member === "*"
    ? `the package \`${name}\``
    : `\`${member}\` of the package \`${name}\``;
}
