import type { input } from "@pulumi/kubernetes/types";
import * as pulumi from "@pulumi/pulumi";

/** Component type tokens, `<package>:<platform>:<Type>`; renaming one needs an alias. */
export const token = (type: string) => `pluto:kubernetes:${type}`;

/** What selects the pods of a workload. */
export const selector = (app: string) => ({ "app.kubernetes.io/name": app });

/** Labels of everything that belongs to a workload. */
export const labels = (app: string) => ({
  ...selector(app),
  "app.kubernetes.io/part-of": pulumi.getProject(),
  "app.kubernetes.io/instance": pulumi.getStack(),
  "app.kubernetes.io/managed-by": "pulumi",
});

/** The pods of these workloads, as one end of an edge. */
export const pods = (...apps: string[]): input.networking.v1.NetworkPolicyPeer[] =>
  apps.map((app) => ({ podSelector: { matchLabels: selector(app) } }));
