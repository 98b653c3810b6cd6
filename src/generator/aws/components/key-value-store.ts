import * as dynamodb from "@pulumi/aws/dynamodb";
import * as pulumi from "@pulumi/pulumi";
import type { Grant } from "./handler";
import { token } from "./naming";

export interface KeyValueStoreArgs {
  /** Whether some handler lists keys: only then is there an index of them. */
  readonly listed: boolean;
  /** A stack whose data may go: nothing is protected. */
  readonly ephemeral: boolean;
}

export type Operation = "get" | "set" | "delete" | "has" | "list";

/** What each operation does to the table, but for `list`, which reads the index. */
const tableActions: Record<Exclude<Operation, "list">, string> = {
  get: "dynamodb:GetItem",
  has: "dynamodb:GetItem",
  set: "dynamodb:PutItem",
  delete: "dynamodb:DeleteItem",
};

/** Every item carries `shard`; the index over shard and key is what listing in order needs. */
const index = { name: "by-shard", attribute: "shard" };

/** A key-value store: one DynamoDB table, keys under `pk`. */
export class KeyValueStore extends pulumi.ComponentResource {
  readonly tableName: pulumi.Output<string>;
  private readonly table: dynamodb.Table;

  constructor(name: string, args: KeyValueStoreArgs, opts?: pulumi.ComponentResourceOptions) {
    super(token("KeyValueStore"), name, {}, opts);
    this.table = new dynamodb.Table(
      name,
      {
        billingMode: "PAY_PER_REQUEST",
        hashKey: "pk",
        attributes: [
          { name: "pk", type: "S" },
          ...(args.listed ? [{ name: index.attribute, type: "S" }] : []),
        ],
        globalSecondaryIndexes: args.listed
          ? [{ name: index.name, hashKey: index.attribute, rangeKey: "pk", projectionType: "KEYS_ONLY" }]
          : undefined,
        pointInTimeRecovery: { enabled: true },
        serverSideEncryption: { enabled: true },
        deletionProtectionEnabled: !args.ephemeral,
      },
      { parent: this, protect: !args.ephemeral, retainOnDelete: !args.ephemeral },
    );
    this.tableName = this.table.name;
    this.registerOutputs({ tableName: this.tableName });
  }

  /** The statements that allow exactly these operations. */
  grant(...operations: Operation[]): Grant[] {
    const actions = operations.flatMap((operation) =>
      operation === "list" ? [] : [tableActions[operation]],
    );
    const onTable = { actions: [...new Set(actions)].sort(), resources: [this.table.arn] };
    const onIndex = {
      actions: ["dynamodb:Query"],
      resources: [pulumi.interpolate`${this.table.arn}/index/${index.name}`],
    };
    return [...(actions.length > 0 ? [onTable] : []), ...(operations.includes("list") ? [onIndex] : [])];
  }
}
