import type { Resource } from "#arch-ref";
import { call, object, quote, statement } from "../code.ts";
import { environmentVariable } from "../environment.ts";
import { identifier } from "../names.ts";
import type { AwsLowering } from "./plan.ts";

/** A DynamoDB table, with an index of its keys where some handler lists them. */
export const kvStore: AwsLowering = {
  declare: (resource, plan) => {
    const listed = plan.graph.handlers.some((handler) =>
      handler.accesses.some(
        (access) => access.resource === resource.id && access.operations.includes("list"),
      ),
    );
    const settings = object([
      ["listed", String(listed)],
      ["ephemeral", "ephemeral"],
    ]);
    return {
      imports: [{ name: "KeyValueStore", from: "./components/key-value-store" }],
      before: [
        statement(
          `const ${storeIdentifier(resource)} = `,
          call("new KeyValueStore", quote(resource.name), settings, "opts"),
        ),
      ],
      exports: [`export const ${storeIdentifier(resource)}Table = ${storeIdentifier(resource)}.tableName;`],
      settings: [
        {
          key: "ephemeral",
          default: false,
          purpose: "`true` for stacks whose data may go: nothing is protected",
        },
      ],
    };
  },
  access: (access, { plan }) => {
    const resource = plan.resource(access.resource);
    const store = storeIdentifier(resource);
    const operations = access.operations.toSorted().map(quote);
    return {
      environment: [[environmentVariable(resource), `${store}.tableName`]],
      grants: [`${store}.grant(${operations.join(", ")})`],
    };
  },
};

function storeIdentifier(resource: Resource): string {
  return identifier(resource.name, "Store");
}
