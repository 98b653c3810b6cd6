import { join, relative } from "node:path";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as iam from "@pulumi/aws/iam";
import * as lambda from "@pulumi/aws/lambda";
import * as pulumi from "@pulumi/pulumi";
import { physicalName, token } from "./naming";

/** One statement of a handler's policy. */
export interface Grant {
  readonly actions: readonly string[];
  readonly resources: readonly pulumi.Input<string>[];
}

/** What all handlers of the program have in common. */
export interface HandlerSettings {
  readonly logRetentionDays: number;
}

export interface HandlerArgs extends HandlerSettings {
  /** Folder under `handlers/`. */
  readonly bundle: string;
  readonly language: "python" | "typescript";
  readonly environment?: Readonly<Record<string, pulumi.Input<string> | undefined>>;
  /** What it may do besides writing its log and its traces. */
  readonly grants?: readonly (readonly Grant[])[];
  /** Layers with packages that the bundle does not contain. */
  readonly layers?: string[];
  /** MB; 512 unless it is given. */
  readonly memory?: number;
  /** Seconds; API Gateway waits for 30 at most, so 29 unless it is given. */
  readonly timeout?: number;
  /** A name to be called by, for functions that others call. */
  readonly functionName?: string;
}

/** Each language's runtime, and the adapter in the bundle's folder that calls the handler. */
const runtimes = {
  python: { runtime: lambda.Runtime.Python3d13, handler: "lambda_entry.handler" },
  typescript: { runtime: lambda.Runtime.NodeJS22dX, handler: "lambda-entry.handler" },
};

/** One handler: one function with a role of its own that may do what the handler's code does, and write its log. */
export class Handler extends pulumi.ComponentResource {
  readonly name: string;
  readonly function: lambda.Function;
  readonly role: iam.Role;
  private address: lambda.FunctionUrl | undefined;

  constructor(name: string, args: HandlerArgs, opts?: pulumi.ComponentResourceOptions) {
    super(token("Handler"), name, {}, opts);
    this.name = name;
    const logs = new cloudwatch.LogGroup(
      name,
      { name: `/aws/lambda/${physicalName(name)}`, retentionInDays: args.logRetentionDays },
      { parent: this },
    );
    this.role = new iam.Role(
      name,
      { description: `Runs ${name}`, assumeRolePolicy: JSON.stringify(trust) },
      { parent: this },
    );
    const policy = new iam.RolePolicy(
      name,
      {
        role: this.role.id,
        policy: pulumi.jsonStringify({
          Version: "2012-10-17",
          Statement: [...ownGrants(logs), ...(args.grants ?? []).flat()].map(statement),
        }),
      },
      { parent: this },
    );
    this.function = new lambda.Function(
      name,
      {
        name: args.functionName,
        role: this.role.arn,
        ...runtimes[args.language],
        architectures: ["arm64"],
        code: new pulumi.asset.FileArchive(folderOf(args.bundle)),
        layers: args.layers,
        memorySize: args.memory ?? 512,
        timeout: args.timeout ?? 29,
        environment: { variables: defined(args.environment ?? {}) },
        tracingConfig: { mode: "Active" },
        loggingConfig: {
          logFormat: "JSON",
          logGroup: logs.name,
          applicationLogLevel: "INFO",
          systemLogLevel: "WARN",
        },
      },
      { parent: this, dependsOn: [policy] },
    );
    this.registerOutputs({ functionName: this.function.name });
  }

  /** An address of its own, which callers with the right to it sign their requests for. */
  url(): pulumi.Output<string> {
    this.address ??= new lambda.FunctionUrl(
      this.name,
      { functionName: this.function.name, authorizationType: "AWS_IAM" },
      { parent: this },
    );
    return this.address.functionUrl;
  }
}

const trust = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } }],
};

/** X-Ray's actions know no resources: the only `*`. */
const ownGrants = (logs: cloudwatch.LogGroup): readonly Grant[] => [
  { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [pulumi.interpolate`${logs.arn}:*`] },
  { actions: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], resources: ["*"] },
];

const statement = (grant: Grant) => ({ Effect: "Allow", Action: grant.actions, Resource: grant.resources });

/** Relative, so that the state is the same wherever the program lies. */
const folderOf = (bundle: string) =>
  relative(process.cwd(), join(pulumi.getRootDirectory(), "handlers", bundle));

function defined(all: Readonly<Record<string, pulumi.Input<string> | undefined>>) {
  const set: Record<string, pulumi.Input<string>> = {};
  for (const [name, value] of Object.entries(all)) if (value !== undefined) set[name] = value;
  return set;
}
