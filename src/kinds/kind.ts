/**
 * A kind is described here once, as data, and read by front ends, platforms, SDK checks and docs. Nothing compares a
 * kind with a string: whoever needs a difference between kinds asks for a fact of this description.
 */

/** The type of a parameter or option, with its limits. */
export type ParameterType =
  /** `example` shows people what the pattern asks for. */
  | { readonly type: "string"; readonly pattern?: string; readonly example?: string }
  | {
      readonly type: "number";
      readonly minimum?: number;
      readonly maximum?: number;
      readonly integer?: boolean;
    }
  | { readonly type: "boolean" }
  /** A path of a route. */
  | { readonly type: "path" }
  /** A folder, relative to the project's root. */
  | { readonly type: "folder" }
  /** Five fields: minute, hour, day of the month, month, day of the week. */
  | { readonly type: "cron" }
  /** A whole number with `s`, `m`, `h` or `d`. */
  | { readonly type: "duration" }
  /** An environment variable, never a literal; it does not reach the handler. */
  | { readonly type: "secret" }
  | { readonly type: "name" }
  | { readonly type: "handler" }
  | { readonly type: "json" }
  /** Bytes or text. */
  | { readonly type: "content" };

/** One parameter of a constructor or a method, in positional order. */
export interface Parameter {
  /** camelCase; Python has it in snake_case. */
  readonly name: string;
  readonly value: ParameterType;
  readonly optional?: boolean;
  /** Takes all further positional arguments. */
  readonly rest?: boolean;
}

/** The types of options: data, with its limits. */
export type OptionType = Extract<ParameterType, { readonly type: "string" | "number" | "boolean" }>;

/** An option of the constructor's last parameter, an object in TypeScript, keyword arguments or a dict in Python. */
export interface Option {
  readonly value: OptionType;
  /** What it is for, one sentence. */
  readonly purpose: string;
}

/** What a member means: when it may be used and what follows from its use. */
export type Method =
  /** Runs at compile time and takes a handler; its other arguments become part of the handler's id. */
  | { readonly role: "infra"; readonly parameters: readonly Parameter[] }
  /** Runs at compile time and takes a key and a value: an entry of this map among the resource's options. */
  | { readonly role: "infra"; readonly parameters: readonly Parameter[]; readonly entryOf: string }
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
