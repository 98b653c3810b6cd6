import type { Resource } from "#arch-ref";
import { call, list, object, quote, statement } from "../code.ts";
import { environmentVariable } from "../environment.ts";
import { identifier, label } from "../names.ts";
import { mentions } from "../preamble.ts";
import type { KubernetesLowering, KubernetesPlan } from "./plan.ts";

/** A part of Valkey's key space; one server, declared by `valkeyServer`, holds all stores. */
export const kvStore: KubernetesLowering = {
  declare: (resource, plan) => ({
    imports: [{ name: "KeyValueStore", from: "./components/key-value-store" }],
    before: [
      statement(
        `const ${storeIdentifier(resource)} = `,
        call(
          "new KeyValueStore",
          quote(label(resource.name)),
          object([
            ["namespace", "namespace"],
            ["prefix", quote(resource.name)],
            ["clients", object(clients(resource, plan))],
          ]),
          "opts",
        ),
      ),
    ],
    settings: [
      { key: "valkeyImage", required: true, purpose: "image of Valkey 8 or later, by digest" },
      { key: "valkeyStorage", default: "5Gi", purpose: "size of Valkey's volume" },
      {
        key: "storePassword",
        required: true,
        secret: true,
        purpose: "a long random text; every unit's password is derived from it",
      },
      {
        key: "ephemeral",
        default: false,
        purpose: "`true` for stacks whose data may go: nothing is protected",
      },
    ],
  }),
  access: (access, { plan, user }) => {
    const resource = plan.resource(access.resource);
    return {
      environment: [[environmentVariable(resource), `${storeIdentifier(resource)}.prefix`]],
      grants: [`valkey.client(${quote(user.name)})`],
    };
  },
};

/** The server behind the stores, once for the program. */
export function valkeyServer(stores: readonly Resource[], rest: readonly string[]): string {
  const settings = object([
    ["namespace", "namespace"],
    ["image", `imageByDigest(config, "valkeyImage")`],
    ["storage", `config.get("valkeyStorage") ?? "5Gi"`],
    ["password", `config.requireSecret("storePassword")`],
    ["stores", list(stores.map(storeIdentifier))],
    ["ephemeral", "ephemeral"],
  ]);
  const prefix = mentions(rest, "valkey") ? "const valkey = " : "";
  return statement(prefix, call("new Valkey", quote("valkey"), settings, "opts"));
}

function storeIdentifier(resource: Resource): string {
  return identifier(resource.name, "Store");
}

function clients(resource: Resource, plan: KubernetesPlan) {
  return plan.units.flatMap((unit) =>
    unit.accesses
      .filter((access) => access.resource === resource.id)
      .map((access) => [unit.name, list(access.operations.toSorted().map(quote))] as const),
  );
}
