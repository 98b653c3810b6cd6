import type { JsonObject } from "../json.ts";

/** What the double asks itself in place of a provider. */
export interface Question {
  readonly type: string;
  /** The logical name. */
  readonly name: string;
  /** The inputs as the provider would see them. */
  readonly inputs: JsonObject;
  /** The inputs of the provider that the resource is on; empty on a default provider. */
  readonly provider: JsonObject;
}

/** The id and every output that the inputs do not already say. */
export interface Answer {
  readonly id: string;
  readonly computed: JsonObject;
}
