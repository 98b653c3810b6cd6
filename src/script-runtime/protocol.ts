import type { HandlerError, HandlerEvent, HttpEventResponse } from "./engine.ts";

/** What the handlers of a platform may read of its resources: resource id to property to value. */
export type Properties = { readonly [resource: string]: { readonly [property: string]: string } };

/** The first frame to a handler process: it carries the token, which never stands in arguments or environment. */
export interface StartMessage {
  readonly type: "start";
  readonly folder: string;
  readonly entry: string;
  /** The unix socket for resource calls. */
  readonly socket: string;
  readonly token: string;
  readonly properties: Properties;
  /** Folder of the Python SDK, for bundles that hold none. */
  readonly sdk: string;
}

/** A frame to a handler process. */
export type HostMessage =
  | StartMessage
  | { readonly type: "invoke"; readonly id: number; readonly event: HandlerEvent };

/** The part of a result that depends on how the invocation ended. */
export type ResultBody =
  | { readonly response: HttpEventResponse }
  | { readonly value: unknown }
  | { readonly error: HandlerError };

/** A frame from a handler process. */
export type HostReply =
  | { readonly type: "ready" }
  | { readonly type: "failed"; readonly error: HandlerError }
  | ({ readonly type: "result"; readonly id: number } & ResultBody);

/** A resource call on the socket; the first frame of a connection is `{ token }`. */
export interface CallMessage {
  readonly id: number;
  readonly resource: { readonly kind: string; readonly name: string };
  readonly operation: string;
  readonly arguments: readonly unknown[];
}

/** The answer to a resource call. */
export type CallReply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } };
