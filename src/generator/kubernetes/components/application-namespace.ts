import * as core from "@pulumi/kubernetes/core/v1";
import * as networking from "@pulumi/kubernetes/networking/v1";
import * as pulumi from "@pulumi/pulumi";
import { labels, token } from "./labels";

export interface ApplicationNamespaceArgs {
  /** Its name in the cluster. */
  readonly namespace: string;
  /** Deleting a namespace deletes all data in it: keep it protected as long as there is any. */
  readonly protect: boolean;
}

/** The application's own namespace: restricted pods, and no traffic but what a policy allows. */
export class ApplicationNamespace extends pulumi.ComponentResource {
  /** Everything takes the namespace from here, so that nothing is created before it or outlives it. */
  readonly namespace: pulumi.Output<string>;

  constructor(name: string, args: ApplicationNamespaceArgs, opts?: pulumi.ComponentResourceOptions) {
    super(token("ApplicationNamespace"), name, {}, opts);
    const namespace = new core.Namespace(
      name,
      {
        metadata: {
          name: args.namespace,
          labels: {
            ...labels(name),
            "pod-security.kubernetes.io/enforce": "restricted",
            "pod-security.kubernetes.io/enforce-version": "v1.30",
          },
        },
      },
      { parent: this, protect: args.protect },
    );
    this.namespace = namespace.metadata.name;
    new networking.NetworkPolicy(
      "default-deny",
      {
        metadata: { namespace: this.namespace, labels: labels(name) },
        spec: { podSelector: {}, policyTypes: ["Ingress", "Egress"] },
      },
      { parent: this },
    );
    this.registerOutputs({ namespace: this.namespace });
  }
}
