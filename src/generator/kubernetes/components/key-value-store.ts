import * as networking from "@pulumi/kubernetes/networking/v1";
import * as pulumi from "@pulumi/pulumi";
import { labels, pods, selector, token } from "./labels";

/** The workload that holds the data of every store, and its port. */
export const server = { app: "valkey", port: 6379 } as const;

export type Operation = "get" | "set" | "delete" | "has" | "list";

export interface KeyValueStoreArgs {
  readonly namespace: pulumi.Input<string>;
  /** The store's part of the key space: no other store has this prefix. */
  readonly prefix: string;
  /** Which unit performs which operations. */
  readonly clients: Readonly<Record<string, readonly Operation[]>>;
}

/**
 * What each operation needs. Values are under `<prefix>:item:<key>`; `<prefix>:index` is a sorted set of all keys,
 * written in the same transaction as the value, so that listing never scans.
 */
const needs: Record<Operation, { readonly commands: readonly string[]; readonly keys: readonly string[] }> = {
  get: { commands: ["get"], keys: ["item:*"] },
  has: { commands: ["exists"], keys: ["item:*"] },
  set: { commands: ["set", "zadd"], keys: ["item:*", "index"] },
  delete: { commands: ["del", "zrem"], keys: ["item:*", "index"] },
  list: { commands: ["zrange"], keys: ["index"] },
};

/** Operations that write a value and the index together. */
const transactional: readonly Operation[] = ["set", "delete"];

/** One key-value store: a part of Valkey's key space, and the units that may use it. */
export class KeyValueStore extends pulumi.ComponentResource {
  readonly prefix: string;
  private readonly clients: KeyValueStoreArgs["clients"];

  constructor(name: string, args: KeyValueStoreArgs, opts?: pulumi.ComponentResourceOptions) {
    super(token("KeyValueStore"), name, {}, opts);
    this.prefix = args.prefix;
    this.clients = args.clients;
    const units = Object.keys(args.clients);
    if (units.length > 0)
      new networking.NetworkPolicy(
        `${name}-clients`,
        {
          metadata: { namespace: args.namespace, labels: labels(server.app) },
          spec: {
            podSelector: { matchLabels: selector(server.app) },
            policyTypes: ["Ingress"],
            ingress: [{ from: pods(...units), ports: [{ port: server.port, protocol: "TCP" }] }],
          },
        },
        { parent: this },
      );
    this.registerOutputs({ prefix: this.prefix });
  }

  /** The units that use this store, in the order of their names. */
  get units(): readonly string[] {
    return Object.keys(this.clients).sort();
  }

  /** The rules of a unit's user: a selector for this store's keys, and the brackets of a transaction. */
  rules(unit: string): readonly string[] {
    const operations = this.clients[unit] ?? [];
    if (operations.length === 0) return [];
    const keys = distinct(operations.flatMap((operation) => needs[operation].keys));
    const commands = distinct(operations.flatMap((operation) => needs[operation].commands));
    const patterns = [
      ...keys.map((key) => `~${this.prefix}:${key}`),
      ...commands.map((command) => `+${command}`),
    ];
    const brackets = operations.some((operation) => transactional.includes(operation))
      ? ["+exec", "+multi"]
      : [];
    return [...brackets, `(${patterns.join(" ")})`];
  }
}

const distinct = (values: readonly string[]) => [...new Set(values)].sort();
