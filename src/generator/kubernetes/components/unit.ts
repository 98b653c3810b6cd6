import * as apps from "@pulumi/kubernetes/apps/v1";
import * as core from "@pulumi/kubernetes/core/v1";
import * as networking from "@pulumi/kubernetes/networking/v1";
import * as policy from "@pulumi/kubernetes/policy/v1";
import type { input } from "@pulumi/kubernetes/types";
import * as pulumi from "@pulumi/pulumi";
import { bundleSource } from "./bundle";
import { labels, selector, token } from "./labels";
import { containerSecurity, podSecurity, spread } from "./pod-security";

type Variables = Readonly<Record<string, pulumi.Input<string> | undefined>>;

/** Something that a unit calls: the way there, and what the unit must know. */
export interface Peer {
  readonly egress: input.networking.v1.NetworkPolicyEgressRule;
  readonly environment?: Variables;
  readonly secrets?: Variables;
}

/** What all units of the program have in common. */
export interface RuntimeSettings {
  readonly namespace: pulumi.Input<string>;
  /** The script-runtime image, by digest. */
  readonly image: string;
  /** Address ranges outside the cluster that handlers may call over TLS. */
  readonly egressRanges: readonly string[];
}

export interface UnitArgs extends RuntimeSettings {
  /** Folders under `handlers/`. */
  readonly bundles: readonly string[];
  readonly environment?: Variables;
  /** Variables whose values nobody may read in the Deployment. */
  readonly secrets?: Variables;
  readonly peers?: readonly Peer[];
}

const GRPC = 50001;
const HTTP = 8000;

/** Handlers of one language with the same accesses: one Deployment of the script-runtime, one identity. */
export class Unit extends pulumi.ComponentResource {
  /** Name of its pods' label, and of its Service. */
  readonly app: string;
  /** Where the unit is reached inside the cluster. */
  readonly url: pulumi.Output<string>;

  constructor(name: string, args: UnitArgs, opts?: pulumi.ComponentResourceOptions) {
    super(token("Unit"), name, {}, opts);
    this.app = name;
    const { namespace } = args;
    new apps.Deployment(
      name,
      {
        metadata: { namespace, labels: labels(name) },
        spec: {
          replicas: 2,
          revisionHistoryLimit: 5,
          selector: { matchLabels: selector(name) },
          strategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
          template: { metadata: { labels: labels(name) }, spec: this.pod(args) },
        },
      },
      { parent: this },
    );
    // Its name is fixed: units that call each other must know it before the other one exists.
    const service = new core.Service(
      name,
      {
        metadata: { name, namespace, labels: labels(name) },
        spec: {
          selector: selector(name),
          ports: [
            { name: "http", port: 80, targetPort: "http", appProtocol: "http" },
            { name: "grpc", port: GRPC, targetPort: "grpc", appProtocol: "kubernetes.io/h2c" },
          ],
        },
      },
      { parent: this },
    );
    new policy.PodDisruptionBudget(
      name,
      {
        metadata: { namespace, labels: labels(name) },
        spec: { maxUnavailable: 1, selector: { matchLabels: selector(name) } },
      },
      { parent: this },
    );
    new networking.NetworkPolicy(
      name,
      {
        metadata: { namespace, labels: labels(name) },
        spec: {
          podSelector: { matchLabels: selector(name) },
          policyTypes: ["Ingress", "Egress"],
          egress: [names, ...(args.peers ?? []).map((peer) => peer.egress), ...outside(args.egressRanges)],
        },
      },
      { parent: this },
    );
    this.url = pulumi.interpolate`http://${service.metadata.name}.${namespace}.svc`;
    this.registerOutputs({ url: this.url });
  }

  private pod(args: UnitArgs): input.core.v1.PodSpec {
    const { namespace } = args;
    const account = new core.ServiceAccount(
      this.app,
      { metadata: { namespace, labels: labels(this.app) }, automountServiceAccountToken: false },
      { parent: this },
    );
    const sources = args.bundles.map((folder) =>
      bundleSource(folder, { namespace, unit: this.app, parent: this }),
    );
    return {
      serviceAccountName: account.metadata.name,
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: podSecurity(65532),
      topologySpreadConstraints: spread(this.app),
      terminationGracePeriodSeconds: 40,
      containers: [
        { ...runtimeContainer, image: args.image, env: variables(args), envFrom: this.secrets(args) },
      ],
      volumes: [
        { name: "handlers", projected: { sources } },
        { name: "tmp", emptyDir: { sizeLimit: "64Mi" } },
      ],
    };
  }

  /** Secret variables come from a Secret; a changed value is a new Secret and a rolling update. */
  private secrets(args: UnitArgs): input.core.v1.EnvFromSource[] {
    const stringData = defined({ ...merged(args.peers ?? [], "secrets"), ...args.secrets });
    if (Object.keys(stringData).length === 0) return [];
    const secret = new core.Secret(
      this.app,
      { metadata: { namespace: args.namespace, labels: labels(this.app) }, immutable: true, stringData },
      { parent: this },
    );
    return [{ secretRef: { name: secret.metadata.name } }];
  }
}

/** A unit as the other end of a call from another unit; named, because two units may call each other. */
export const unitPeer = (app: string): Peer => ({
  egress: {
    to: [{ podSelector: { matchLabels: selector(app) } }],
    ports: [{ port: HTTP, protocol: "TCP" }],
  },
});

const runtimeContainer: Omit<input.core.v1.Container, "image"> = {
  name: "runtime",
  imagePullPolicy: "IfNotPresent",
  ports: [
    { name: "http", containerPort: HTTP },
    { name: "grpc", containerPort: GRPC },
  ],
  resources: { requests: { cpu: "100m", memory: "256Mi" }, limits: { memory: "512Mi" } },
  securityContext: containerSecurity,
  startupProbe: { grpc: { port: GRPC, service: "readiness" }, periodSeconds: 2, failureThreshold: 30 },
  readinessProbe: { grpc: { port: GRPC, service: "readiness" }, periodSeconds: 5 },
  livenessProbe: { grpc: { port: GRPC, service: "liveness" }, periodSeconds: 10, failureThreshold: 3 },
  // Endpoints are withdrawn while the process still answers.
  lifecycle: { preStop: { sleep: { seconds: 5 } } },
  volumeMounts: [
    { name: "handlers", mountPath: "/handlers", readOnly: true },
    { name: "tmp", mountPath: "/tmp" },
  ],
};

/** Every pod that calls somebody by name needs it once egress is denied by default. */
const names: input.networking.v1.NetworkPolicyEgressRule = {
  ports: [
    { port: 53, protocol: "UDP" },
    { port: 53, protocol: "TCP" },
  ],
};

const outside = (ranges: readonly string[]): input.networking.v1.NetworkPolicyEgressRule[] =>
  ranges.map((cidr) => ({ to: [{ ipBlock: { cidr } }], ports: [{ port: 443, protocol: "TCP" }] }));

function variables(args: UnitArgs): input.core.v1.EnvVar[] {
  const all = {
    PLUTO_HANDLERS: "/handlers",
    ...merged(args.peers ?? [], "environment"),
    ...args.environment,
  };
  return Object.entries(defined(all)).map(([name, value]) => ({ name, value }));
}

const merged = (peers: readonly Peer[], part: "environment" | "secrets"): Variables =>
  Object.assign({}, ...peers.map((peer) => peer[part]));

function defined(all: Variables): Record<string, pulumi.Input<string>> {
  const set: Record<string, pulumi.Input<string>> = {};
  for (const [name, value] of Object.entries(all)) if (value !== undefined) set[name] = value;
  return set;
}
