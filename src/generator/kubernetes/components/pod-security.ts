import type { input } from "@pulumi/kubernetes/types";
import { selector } from "./labels";

/** Pod Security "restricted": an ordinary user, the runtime's default system calls. */
export const podSecurity = (user: number): input.core.v1.PodSecurityContext => ({
  runAsNonRoot: true,
  runAsUser: user,
  runAsGroup: user,
  fsGroup: user,
  seccompProfile: { type: "RuntimeDefault" },
});

/** Pod Security "restricted": no privileges to gain and nothing to write to but volumes. */
export const containerSecurity: input.core.v1.SecurityContext = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ["ALL"] },
};

/** Replicas in different zones and on different nodes where there are such. */
export const spread = (app: string): input.core.v1.TopologySpreadConstraint[] =>
  ["topology.kubernetes.io/zone", "kubernetes.io/hostname"].map((topologyKey) => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: "ScheduleAnyway",
    labelSelector: { matchLabels: selector(app) },
  }));
