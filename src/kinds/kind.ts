/**
 * A kind is described here once, as data, and read by front ends, platforms, SDK checks and docs. Nothing compares a
 * kind with a string: whoever needs a difference between kinds asks for a fact of this description.
 */

/** The type of a parameter or option, with its limits. */
export type ParameterType =
  | { readonly type: "string"; readonly pattern?: string }
  | {
      readonly type: "number";
      readonly minimum?: number;
      readonly maximum?: number;
      readonly integer?: boolean;
    }
  | { readonly type: "boolean" }
  | { readonly type: "strings"; readonly of: "list" | "map" }
  | { readonly type: "path" }
  | { readonly type: "name" }
  | { readonly type: "handler" }
  | { readonly type: "json" };

/** One parameter of a constructor or a method, in positional order. */
export interface Parameter {
  /** camelCase; Python has it in snake_case. */
  readonly name: string;
  readonly value: ParameterType;
  readonly optional?: boolean;
  /** Takes all further positional arguments. */
  readonly rest?: boolean;
}

/** An option of the constructor's last parameter, an object in TypeScript, keyword arguments or a dict in Python. */
export interface Option {
  readonly value: ParameterType;
  /** What it is for, one sentence. */
  readonly purpose: string;
}

/** What a member means: when it may be used and what follows from its use. */
export type Method =
  /** Runs at compile time and takes a handler; its other arguments become part of the handler's id. */
  | { readonly role: "infra"; readonly parameters: readonly Parameter[] }
  /** Runs inside handlers and becomes an access with this operation. */
  | { readonly role: "client"; readonly operation: string; readonly parameters: readonly Parameter[] }
  /** Known at deployment; reading it in a handler becomes a read. */
  | { readonly role: "property"; readonly parameters: readonly Parameter[] };

/** What the compiler must know of a resource kind, whatever the language or the platform. */
export interface ResourceKind {
  readonly className: string;
  /** One sentence for docs and help. */
  readonly purpose: string;
  readonly constructorParameters: readonly Parameter[];
  readonly options: { readonly [name: string]: Option };
  readonly methods: { readonly [name: string]: Method };
  /** The method name in triggers and handler ids for a handler that the constructor takes. */
  readonly constructorTrigger?: string;
  /** Whether it holds data that must outlive a deployment. */
  readonly stateful: boolean;
  /** Whether two handlers of one resource with equal method and arguments contradict each other. */
  readonly exclusiveTriggers: boolean;
}
