import type { Resource } from "#arch-ref";
import { call, quote, statement } from "../code.ts";
import { environmentVariable } from "../environment.ts";
import { identifier } from "../names.ts";
import { type Route, routesOf } from "../routes.ts";
import { type AwsLowering, handlerIdentifier } from "./plan.ts";

/** An HTTP API of API Gateway, with a route for each of the router's. */
export const router: AwsLowering = {
  options: ["cors"],
  declare: (resource, plan) => {
    const name = routerIdentifier(resource);
    const settings = resource.options["cors"] === true ? "{ ...settings, cors: true }" : "settings";
    return {
      imports: [{ name: "Router", from: "./components/router" }],
      before: [statement(`const ${name} = `, call("new Router", quote(resource.name), settings, "opts"))],
      after: routesOf(resource, plan).map((route) =>
        statement("", call(`${name}.route`, quote(routeKey(route)), handlerIdentifier(route.handler, plan))),
      ),
      exports: [`export const ${name}Url = ${name}.url;`],
    };
  },
  read: (resource, { property }) => ({
    environment: [[environmentVariable(resource, property), `${routerIdentifier(resource)}.url`]],
    grants: [],
  }),
};

/** `get /users/:id` as API Gateway says it, `GET /users/{id}`. */
function routeKey({ method, path }: Route): string {
  const segments = path.split("/").map((segment, index, all) => {
    if (segment.startsWith(":")) return `{${segment.slice(1)}}`;
    return segment === "*" && index === all.length - 1 ? "{proxy+}" : segment;
  });
  return `${method === "ALL" ? "ANY" : method} ${segments.join("/")}`;
}

function routerIdentifier(resource: Resource): string {
  return identifier(resource.name, "Router");
}
