import { CustomResource } from "@pulumi/kubernetes/apiextensions";
import * as networking from "@pulumi/kubernetes/networking/v1";
import * as pulumi from "@pulumi/pulumi";
import { labels, token } from "./labels";
import type { Unit } from "./unit";

/** A Gateway of the cluster through which requests come in. */
export interface Gateway {
  readonly name: string;
  /** Where the Gateway and its pods are. */
  readonly namespace: pulumi.Input<string>;
  readonly hostname?: string;
}

/** The Gateway that the configuration names, as `name` in the application's namespace or as `namespace/name`. */
export function configuredGateway(config: pulumi.Config, own: pulumi.Input<string>): Gateway | undefined {
  const gateway = config.get("gateway");
  if (gateway === undefined) return undefined;
  const [name = "", namespace = own] = gateway.split("/").reverse();
  return { name, namespace, hostname: config.get("hostname") };
}

export interface RouterArgs {
  readonly namespace: pulumi.Input<string>;
  /** Without one there are no HTTPRoutes, and each unit is reached by its Service. */
  readonly gateway?: Gateway;
  /** Where the router is reached from outside, if that is known. */
  readonly url?: string;
  /** `GET /users/:id` or `ALL /files/*`, and the unit that answers. */
  readonly routes: Readonly<Record<string, Unit>>;
}

/** An HTTP router: an HTTPRoute per unit, with a match per route. */
export class Router extends pulumi.ComponentResource {
  /** Every route and where it is reached. */
  readonly endpoints: pulumi.Output<Record<string, string>>;

  constructor(name: string, args: RouterArgs, opts?: pulumi.ComponentResourceOptions) {
    super(token("Router"), name, {}, opts);
    const units = [...new Set(Object.values(args.routes))];
    if (units.length > 0) this.allowIngress(name, { ...args, units });
    const { gateway } = args;
    if (gateway !== undefined)
      for (const unit of units) {
        const routes = Object.keys(args.routes).filter((route) => args.routes[route] === unit);
        this.attach(name, { gateway, unit, routes, namespace: args.namespace });
      }
    // An address behind a Gateway is only known if it was configured: then endpoints are just paths.
    const host = gateway?.hostname === undefined ? "" : `https://${gateway.hostname}`;
    const outside = args.url ?? (gateway && host);
    this.endpoints = pulumi.output(
      Object.fromEntries(
        Object.entries(args.routes).map(([route, unit]) => [
          route,
          pulumi.interpolate`${outside ?? unit.url}${route.slice(route.indexOf("/"))}`,
        ]),
      ),
    );
    this.registerOutputs({ endpoints: this.endpoints });
  }

  /** The Gateway's namespace may call the units; without a Gateway the whole cluster may. */
  private allowIngress(
    name: string,
    args: Pick<RouterArgs, "namespace" | "gateway"> & { readonly units: readonly Unit[] },
  ): void {
    const namespaceSelector = args.gateway
      ? { matchLabels: { "kubernetes.io/metadata.name": args.gateway.namespace } }
      : {};
    const values = args.units.map((unit) => unit.app);
    new networking.NetworkPolicy(
      `${name}-routes`,
      {
        metadata: { namespace: args.namespace, labels: labels(name) },
        spec: {
          podSelector: { matchExpressions: [{ key: "app.kubernetes.io/name", operator: "In", values }] },
          policyTypes: ["Ingress"],
          ingress: [{ from: [{ namespaceSelector }], ports: [{ port: "http", protocol: "TCP" }] }],
        },
      },
      { parent: this },
    );
  }

  private attach(name: string, args: Attachment): void {
    const rules = chunks(args.routes.map(routeMatch), 8).map((matches) => ({
      matches,
      // The unit tells apart routers that it serves by this header, which a client cannot choose.
      filters: [
        {
          type: "RequestHeaderModifier",
          requestHeaderModifier: { set: [{ name: "x-pluto-router", value: name }] },
        },
      ],
      backendRefs: [{ name: args.unit.app, port: 80 }],
    }));
    for (const [index, part] of chunks(rules, 16).entries())
      new CustomResource(
        index === 0 ? `${name}-${args.unit.app}` : `${name}-${args.unit.app}-${index + 1}`,
        {
          apiVersion: "gateway.networking.k8s.io/v1",
          kind: "HTTPRoute",
          metadata: { namespace: args.namespace, labels: labels(name) },
          spec: {
            parentRefs: [{ name: args.gateway.name, namespace: args.gateway.namespace }],
            hostnames: args.gateway.hostname === undefined ? undefined : [args.gateway.hostname],
            rules: part,
          },
        },
        { parent: this, dependsOn: [args.unit] },
      );
  }
}

interface Attachment {
  readonly namespace: pulumi.Input<string>;
  readonly gateway: Gateway;
  readonly unit: Unit;
  readonly routes: readonly string[];
}

/** `GET /users/:id` as the Gateway API says it. */
function routeMatch(route: string): { path: { type: string; value: string }; method?: string } {
  const at = route.indexOf(" ");
  const method = route.slice(0, at);
  const path = pathMatch(route.slice(at + 1));
  return method === "ALL" ? { path } : { path, method };
}

function pathMatch(path: string): { type: string; value: string } {
  const everything = path.endsWith("/*");
  const fixed = everything ? path.slice(0, -2) : path;
  if (!fixed.includes("/:"))
    return everything ? { type: "PathPrefix", value: fixed || "/" } : { type: "Exact", value: fixed };
  const segments = fixed.split("/").map((segment) => (segment.startsWith(":") ? "[^/]+" : literal(segment)));
  return { type: "RegularExpression", value: segments.join("/") + (everything ? "(/.*)?" : "") };
}

const literal = (segment: string) => segment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The Gateway API allows 8 matches in a rule and 16 rules in a route. */
function chunks<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size));
  return parts;
}
