import type { Json, JsonObject } from "./json.ts";

/** Stands in a record for what only the cloud will know: a preview's unknown. */
export const unknownMark = "<unknown>";

/** An alias as the program gave it: a URN, or what differs from the present one. */
export type Alias = string | JsonObject;

/** One resource that the program registered or read. */
export interface RegisteredResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** URN of the parent; only the stack has none. */
  readonly parent?: string;
  /** Whether a provider manages it; components and the stack are not custom. */
  readonly custom: boolean;
  /** Whether the program only read it (`Type.get`, stack references). */
  readonly read: boolean;
  readonly id?: string;
  /** `<urn>::<id>` of the provider it names; a resource on a default provider has none. */
  readonly provider?: string;
  /** What it hands down to its children, by package. */
  readonly providers: Readonly<Record<string, string>>;
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  readonly deleteBeforeReplace?: boolean;
  readonly deletedWith?: string;
  readonly importId?: string;
  readonly aliases: readonly Alias[];
  readonly ignoreChanges: readonly string[];
  readonly replaceOnChanges: readonly string[];
  readonly additionalSecretOutputs: readonly string[];
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  /** Names of the inputs that hold a secret at any depth. */
  readonly secretInputs: readonly string[];
  readonly inputs: JsonObject;
  /** Of a custom resource what its provider answered, of a component what it registered. */
  readonly outputs: JsonObject;
  readonly secretOutputs: readonly string[];
  /** Whether a component called `registerOutputs`. */
  readonly outputsRegistered: boolean;
  /** Version of the provider package that the registration asks for. */
  readonly version?: string;
  /** What a deployment would do with it. */
  readonly operation: "create" | "same" | "update" | "read";
}

/** A call of a provider's function. */
export interface Invocation {
  readonly token: string;
  readonly arguments: JsonObject;
  readonly provider?: string;
}

/** A line that the program logged through the engine; debug lines are left out. */
export interface LogLine {
  readonly severity: "info" | "warning" | "error";
  readonly message: string;
  readonly urn?: string;
}

/** Everything one run of a program told the engine. Canonical: two runs of one program give equal records. */
export interface ProgramRecord {
  readonly project: string;
  readonly stack: string;
  readonly preview: boolean;
  /** 0 done, 32 failed and reported, anything else a crash; undefined when it had to be killed. */
  readonly exitCode?: number;
  /** Whether the program reached its end and told the engine so. */
  readonly shutdownSignalled: boolean;
  /** Sorted by URN. */
  readonly resources: readonly RegisteredResource[];
  readonly invokes: readonly Invocation[];
  readonly logs: readonly LogLine[];
  /** What the engine refused. */
  readonly errors: readonly string[];
  /** What the double cannot stand in for, and what it saw go wrong outside the protocol. */
  readonly problems: readonly string[];
  /** What the program wrote on stdout and stderr. */
  readonly output: string;
}

/** The type token of the stack itself, the root of every record. */
export const stackType = "pulumi:pulumi:Stack";

/** Whether a resource is an explicit provider. */
export function isProvider(resource: { readonly type: string }): boolean {
  return resource.type.startsWith("pulumi:providers:");
}

/** Whether a resource is a component of the program: neither the stack nor anything a provider manages. */
export function isComponent(resource: RegisteredResource): boolean {
  return !resource.custom && resource.type !== stackType;
}

/** The stack's exported outputs. */
export function exportsOf(record: ProgramRecord): Readonly<Record<string, Json>> {
  return record.resources.find((resource) => resource.type === stackType)?.outputs ?? {};
}
