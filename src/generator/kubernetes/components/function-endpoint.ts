import * as networking from "@pulumi/kubernetes/networking/v1";
import * as pulumi from "@pulumi/pulumi";
import { labels, pods, selector, token } from "./labels";
import type { Unit } from "./unit";

export interface FunctionEndpointArgs {
  readonly namespace: pulumi.Input<string>;
  /** The function's name in the program. */
  readonly function: string;
  /** The unit that runs the function. */
  readonly unit: Unit;
  /** The units whose handlers call it. */
  readonly callers: readonly string[];
}

/** Where a function is called inside the cluster: with a POST of its arguments as a JSON array. */
export const functionUrl = (name: string, unit: string) => `http://${unit}/.pluto/functions/${name}`;

/** A callable function: a path of its unit that only its callers reach. */
export class FunctionEndpoint extends pulumi.ComponentResource {
  readonly url: string;

  constructor(name: string, args: FunctionEndpointArgs, opts?: pulumi.ComponentResourceOptions) {
    super(token("FunctionEndpoint"), name, {}, opts);
    this.url = functionUrl(args.function, args.unit.app);
    if (args.callers.length > 0)
      new networking.NetworkPolicy(
        `${name}-callers`,
        {
          metadata: { namespace: args.namespace, labels: labels(args.unit.app) },
          spec: {
            podSelector: { matchLabels: selector(args.unit.app) },
            policyTypes: ["Ingress"],
            ingress: [{ from: pods(...args.callers), ports: [{ port: "http", protocol: "TCP" }] }],
          },
        },
        { parent: this },
      );
    this.registerOutputs({ url: this.url });
  }
}
