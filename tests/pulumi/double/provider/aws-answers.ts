import type { OutputInstance } from "@pulumi/pulumi";
import type { Json, JsonObject } from "../json.ts";

/** What a provider knows when it answers for one resource. */
export interface AwsFacts {
  readonly type: string;
  readonly name: string;
  /** The name in the cloud: the one asked for, else the logical name with seven digits. */
  readonly physicalName: string;
  readonly region: string;
  readonly account: string;
  readonly inputs: JsonObject;
  /** `arn:aws:<service>:<region>:<account>:<resource>`. */
  arn(service: string, resource: string): string;
  /** So many hexadecimal digits that depend on the logical name alone. */
  digits(count: number): string;
}

type RequiredKeys<Args> = {
  [Key in keyof Args]-?: object extends Pick<Args, Key> ? never : Key;
}[keyof Args];

type CertainOutputs<Resource> = {
  [Key in keyof Resource]: Resource[Key] extends OutputInstance<infer Value>
    ? undefined extends Value
      ? never
      : Key
    : never;
}[keyof Resource];

/** Every aws type answers these the same way, so the tables leave them out. */
type Common = "id" | "urn" | "region" | "tags" | "tagsAll";

/**
 * What a table must say for a resource class: its id, and every output that the class promises and the program need
 * not have given. One that is missing would turn into `null` or `undefined` inside a program's strings, silently;
 * this way the type checker finds it.
 */
export type AwsAnswer<Resource, Args> = (facts: AwsFacts) => { readonly id: string } & {
  readonly [Key in Exclude<CertainOutputs<Resource>, RequiredKeys<Args> | Common>]: Json;
};

/** An answer whose resource class has been forgotten. */
export type AnyAwsAnswer = (facts: AwsFacts) => { readonly id: string; readonly [output: string]: Json };

/** For types whose id is their physical name and which promise nothing more. */
export function nameIsId(facts: AwsFacts): { readonly id: string } {
  return { id: facts.physicalName };
}

/** When everything in the double's cloud was last touched: records must not know the time. */
export const longAgo = "2020-01-01T00:00:00Z";
