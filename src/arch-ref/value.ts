/**
 * A value as the graph shows it: JSON, with symbols for what only the deployment (`env`, `property`) or the call of an
 * infra function (`parameter`) decides. An object whose keys are exactly those of a symbol is that symbol.
 */
export type GraphValue =
  | string
  | number
  | boolean
  | null
  | readonly GraphValue[]
  | { readonly [key: string]: GraphValue }
  | EnvironmentReference
  | PropertyReference
  | Concatenation
  | PlaceholderReference;

/** An environment variable of the deployment, never folded. */
export interface EnvironmentReference {
  readonly env: string;
  readonly default?: GraphValue;
}

/** A property of a resource that is known once it is deployed. */
export interface PropertyReference {
  readonly property: { readonly resource: string; readonly name: string };
}

/** A string with holes. */
export interface Concatenation {
  readonly concat: readonly GraphValue[];
}

/** A parameter of an infra function, or a member of one; only in local graphs. */
export interface PlaceholderReference {
  readonly parameter: string;
  readonly path?: readonly string[];
}
