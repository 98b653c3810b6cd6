import { createHash, createHmac } from "node:crypto";
import * as apps from "@pulumi/kubernetes/apps/v1";
import * as core from "@pulumi/kubernetes/core/v1";
import * as networking from "@pulumi/kubernetes/networking/v1";
import * as policy from "@pulumi/kubernetes/policy/v1";
import type { input } from "@pulumi/kubernetes/types";
import * as pulumi from "@pulumi/pulumi";
import { type KeyValueStore, server } from "./key-value-store";
import { labels, pods, selector, token } from "./labels";
import { containerSecurity, podSecurity } from "./pod-security";
import type { Peer } from "./unit";

export interface ValkeyArgs {
  readonly namespace: pulumi.Input<string>;
  /** By digest. */
  readonly image: string;
  /** Size of the volume, `5Gi`. */
  readonly storage: string;
  /** Every unit's password is derived from this one. */
  readonly password: pulumi.Output<string>;
  readonly stores: readonly KeyValueStore[];
  /** A stack whose data may go: nothing is protected. */
  readonly ephemeral: boolean;
}

/** The Valkey server behind all key-value stores: one volume, and one user per unit. */
export class Valkey extends pulumi.ComponentResource {
  private readonly password: pulumi.Output<string>;

  constructor(name: string, args: ValkeyArgs, opts?: pulumi.ComponentResourceOptions) {
    super(token("Valkey"), name, {}, opts);
    this.password = args.password;
    const { namespace } = args;
    // A change makes a new Secret under a new name, and with it a rolling restart that reads the new users.
    const users = new core.Secret(
      `${name}-users`,
      {
        metadata: { namespace, labels: labels(server.app) },
        immutable: true,
        stringData: { "users.acl": args.password.apply((password) => accessList(args.stores, password)) },
      },
      { parent: this },
    );
    const service = new core.Service(
      name,
      {
        metadata: { name: server.app, namespace, labels: labels(server.app) },
        spec: {
          clusterIP: "None",
          selector: selector(server.app),
          ports: [{ name: "valkey", port: server.port, targetPort: "valkey" }],
        },
      },
      { parent: this },
    );
    new apps.StatefulSet(
      name,
      {
        metadata: { namespace, labels: labels(server.app) },
        spec: {
          serviceName: service.metadata.name,
          replicas: 1,
          selector: { matchLabels: selector(server.app) },
          persistentVolumeClaimRetentionPolicy: { whenDeleted: "Retain", whenScaled: "Retain" },
          template: {
            metadata: { labels: labels(server.app) },
            spec: this.pod(name, { ...args, users: users.metadata.name }),
          },
          volumeClaimTemplates: [volumeClaim(args.storage)],
        },
      },
      { parent: this, protect: !args.ephemeral, retainOnDelete: !args.ephemeral },
    );
    new policy.PodDisruptionBudget(
      name,
      {
        metadata: { namespace, labels: labels(server.app) },
        spec: { maxUnavailable: 1, selector: { matchLabels: selector(server.app) } },
      },
      { parent: this },
    );
    // Who may come in is said by each store; the server itself calls nobody.
    new networking.NetworkPolicy(
      name,
      {
        metadata: { namespace, labels: labels(server.app) },
        spec: { podSelector: { matchLabels: selector(server.app) }, policyTypes: ["Ingress", "Egress"] },
      },
      { parent: this },
    );
    this.registerOutputs({ service: service.metadata.name });
  }

  /** How a unit reaches the server, as the user that carries the unit's name. */
  client(unit: string): Peer {
    return {
      egress: { to: pods(server.app), ports: [{ port: server.port, protocol: "TCP" }] },
      environment: { PLUTO_VALKEY_ADDRESS: `${server.app}:${server.port}`, PLUTO_VALKEY_USER: unit },
      secrets: { PLUTO_VALKEY_PASSWORD: this.password.apply((password) => passwordOf(unit, password)) },
    };
  }

  private pod(
    name: string,
    args: ValkeyArgs & { readonly users: pulumi.Input<string> },
  ): input.core.v1.PodSpec {
    const account = new core.ServiceAccount(
      name,
      {
        metadata: { namespace: args.namespace, labels: labels(server.app) },
        automountServiceAccountToken: false,
      },
      { parent: this },
    );
    const probe: input.core.v1.Probe = { tcpSocket: { port: "valkey" }, periodSeconds: 5 };
    return {
      serviceAccountName: account.metadata.name,
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: podSecurity(999),
      containers: [
        {
          name: "valkey",
          image: args.image,
          imagePullPolicy: "IfNotPresent",
          args: ["--appendonly", "yes", "--maxmemory-policy", "noeviction", "--aclfile", "/users/users.acl"],
          ports: [{ name: "valkey", containerPort: server.port }],
          resources: { requests: { cpu: "100m", memory: "256Mi" }, limits: { memory: "256Mi" } },
          securityContext: containerSecurity,
          startupProbe: { ...probe, failureThreshold: 60 },
          readinessProbe: probe,
          livenessProbe: { ...probe, periodSeconds: 10, failureThreshold: 6 },
          volumeMounts: [
            { name: "data", mountPath: "/data" },
            { name: "users", mountPath: "/users", readOnly: true },
          ],
        },
      ],
      volumes: [{ name: "users", secret: { secretName: args.users } }],
    };
  }
}

/** Valkey's ACL file: one user per unit, nobody else, and passwords only as hashes. */
function accessList(stores: readonly KeyValueStore[], password: string): string {
  const units = [...new Set(stores.flatMap((store) => store.units))].sort();
  const users = units.map((unit) => {
    const rules = [...new Set(stores.flatMap((store) => store.rules(unit)))].sort(selectorsLast);
    const hash = createHash("sha256").update(passwordOf(unit, password)).digest("hex");
    return `user ${unit} on #${hash} resetkeys resetchannels -@all ${rules.join(" ")}`;
  });
  return ["user default off", ...users, ""].join("\n");
}

/** Rules in parentheses are selectors of their own; they follow the rules of the user itself. */
const selectorsLast = (a: string, b: string) =>
  Number(a.startsWith("(")) - Number(b.startsWith("(")) || (a < b ? -1 : 1);

/** The password of a unit's user; knowing one tells nothing about another. */
const passwordOf = (unit: string, password: string) =>
  createHmac("sha256", password).update(unit).digest("hex");

const volumeClaim = (storage: string): input.core.v1.PersistentVolumeClaim => ({
  metadata: { name: "data" },
  spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage } } },
});
