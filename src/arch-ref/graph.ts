import type { Span } from "#diagnostics";
import type { GraphValue, PlaceholderReference } from "./value.ts";

/** The languages a program may be written in. */
export type Language = "typescript" | "python";

/** One instance of a kind in the program. */
export interface Resource {
  /** `<kind>/<name>`. */
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly options: { readonly [name: string]: GraphValue };
  readonly at: Span;
}

/** What makes a handler run: an infra method of a resource, and its arguments without the handler. */
export interface Trigger {
  readonly resource: string;
  readonly method: string;
  readonly arguments: readonly GraphValue[];
}

/** A variable from outside that a handler needs; `value` is how it is built, for people. */
export interface Capture {
  readonly name: string;
  readonly value: string;
  readonly at: Span;
}

/** The operations a handler performs on one resource, sorted. */
export interface Access {
  readonly resource: string;
  readonly operations: readonly string[];
  readonly at: readonly Span[];
}

/** A property of a resource that a handler reads. */
export interface Read {
  readonly resource: string;
  readonly property: string;
  readonly at: readonly Span[];
}

/** A function of the user's that runs in the cloud. */
export interface Handler {
  /** `<resource id>#<method> <arguments>`, see DESIGN section 4. */
  readonly id: string;
  readonly language: Language;
  /** Dotted name of the function inside its module, `<lambda>` where it has none. */
  readonly function: string;
  readonly trigger: Trigger;
  readonly captures: readonly Capture[];
  readonly accesses: readonly Access[];
  readonly reads: readonly Read[];
  /** Names of the environment variables that the handler's code reads, sorted. */
  readonly environment: readonly string[];
  /** Packages that the bundle does not contain, sorted. */
  readonly externals: readonly string[];
  readonly at: Span;
}

/** What one infra function contributes, before its parameters are known. */
export interface LocalGraph {
  /** Dotted module path and function, `shop.routes.add_routes`. */
  readonly id: string;
  readonly parameters: readonly string[];
  readonly resources: readonly LocalResource[];
  readonly handlers: readonly LocalHandler[];
  /** Where it is called, and what fills its placeholders there. */
  readonly calls: readonly LocalCall[];
  readonly at: Span;
}

/** A resource of a local graph: its name may still be symbolic. */
export interface LocalResource {
  readonly kind: string;
  readonly name: GraphValue;
  readonly options: { readonly [name: string]: GraphValue };
  readonly at: Span;
}

/** A resource in a local graph: known already, or a placeholder. */
export type LocalResourceReference = string | PlaceholderReference;

/** A handler of a local graph. */
export interface LocalHandler {
  readonly function: string;
  readonly trigger: {
    readonly resource: LocalResourceReference;
    readonly method: string;
    readonly arguments: readonly GraphValue[];
  };
  readonly captures: readonly { readonly name: string; readonly value: GraphValue; readonly at: Span }[];
  readonly accesses: readonly {
    readonly resource: LocalResourceReference;
    readonly operations: readonly string[];
    readonly at: readonly Span[];
  }[];
  readonly at: Span;
}

/** One call of an infra function. `in` names the infra function that makes the call, if one does. */
export interface LocalCall {
  readonly at: Span;
  readonly in?: string;
  readonly fills: { readonly [parameter: string]: GraphValue };
}

/** The architecture reference: every resource, every handler, and how they touch. Immutable once built. */
export interface ArchRef {
  readonly format: "pluto.arch-ref/1";
  /** Sorted, relative to the project's root. */
  readonly entries: readonly string[];
  /** Sorted by id. */
  readonly resources: readonly Resource[];
  /** Sorted by id. */
  readonly handlers: readonly Handler[];
  /** Sorted by id; only where local graphs were asked for. */
  readonly functions?: readonly LocalGraph[];
}
