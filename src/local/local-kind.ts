import type { RequestListener } from "node:http";
import type { ArchRef, Resource } from "#arch-ref";
import type { HandlerEvent } from "#script-runtime";
import type { LocalEvent } from "./events.ts";
import type { LocalOutcome } from "./invocation.ts";
import type { KeyValueStore } from "./store/key-value.ts";

/** What the kinds of a running platform work with. */
export interface LocalContext {
  readonly graph: ArchRef;
  readonly store: KeyValueStore;
  /** Runs a handler; waits until the processes are there. */
  invoke(handler: string, event: HandlerEvent): Promise<LocalOutcome>;
  readonly emit: (event: LocalEvent) => void;
}

/** A client operation on one resource. */
export interface LocalUse {
  readonly resource: string;
  readonly name: string;
  readonly arguments: readonly unknown[];
  readonly context: LocalContext;
}

/** How this machine realises a kind. */
export interface LocalKind {
  /** The options of the kind that it does something with. */
  readonly options?: readonly string[];
  /** Client operations by name; what they throw reaches the handler by name and message. */
  readonly operations: { readonly [operation: string]: (use: LocalUse) => unknown };
  /** Serves a resource over HTTP; its address is the property `url`. */
  readonly serve?: {
    /** Always, or only where some handler reads the address. */
    readonly when: "always" | "url is read";
    listener(resource: Resource, context: LocalContext): RequestListener;
  };
}
