import type { Resource } from "#arch-ref";
import { call, object, quote, statement } from "../code.ts";
import { environmentVariable } from "../environment.ts";
import { identifier, label } from "../names.ts";
import { routesOf } from "../routes.ts";
import type { KubernetesLowering } from "./plan.ts";
import { unitIdentifier } from "./units.ts";

/** HTTPRoutes to the units of its handlers, where the stack has a Gateway. */
export const router: KubernetesLowering = {
  declare: (resource, plan) => {
    const routes = routesOf(resource, plan).map(
      (route) => [`${route.method} ${route.path}`, unitIdentifier(plan.unitOf(route.handler))] as const,
    );
    const name = identifier(resource.name, "Router");
    const settings = object([
      ["namespace", "namespace"],
      ["gateway", "configuredGateway(config, namespace)"],
      ["url", `config.get(${quote(urlKey(resource))})`],
      ["routes", object(routes)],
    ]);
    return {
      imports: [
        { name: "Router", from: "./components/router" },
        { name: "configuredGateway", from: "./components/router" },
      ],
      after: [
        statement(`const ${name} = `, call("new Router", quote(label(resource.name)), settings, "opts")),
      ],
      exports: [`export const ${name}Endpoints = ${name}.endpoints;`],
      settings: [
        {
          key: "gateway",
          purpose:
            "the Gateway of the cluster, `name` or `namespace/name`; without one there are no HTTPRoutes",
        },
        { key: "hostname", purpose: "host name of the HTTPRoutes" },
        { key: urlKey(resource), purpose: `where router \`${resource.name}\` is reached from outside` },
      ],
    };
  },
  read: (resource, { property }) => ({
    environment: [[environmentVariable(resource, property), `config.require(${quote(urlKey(resource))})`]],
    grants: [],
    settings: [
      {
        key: urlKey(resource),
        required: true,
        purpose: `where router \`${resource.name}\` is reached from outside; handlers read it`,
      },
    ],
  }),
};

function urlKey(resource: Resource): string {
  return `${identifier(resource.name, "Router")}Url`;
}
