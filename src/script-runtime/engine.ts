import type { Language } from "#arch-ref";

/** A request on its way to a handler, as JSON. */
export interface HttpEventRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: { readonly [name: string]: string };
  readonly query: { readonly [name: string]: string | readonly string[] };
  readonly params: { readonly [name: string]: string };
  /** The body as text; `null` where there is none. */
  readonly body: string | null;
  /** The body's bytes where they are not UTF-8. */
  readonly bodyBase64?: string;
}

/** What a handler answered, whatever it returned: one of `body` and `bodyBase64` is there. */
export interface HttpEventResponse {
  readonly statusCode: number;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string | readonly string[] };
  readonly body?: string;
  readonly bodyBase64?: string;
}

/** What makes a handler run. */
export type HandlerEvent =
  | { readonly type: "http"; readonly request: HttpEventRequest }
  | { readonly type: "call"; readonly arguments: readonly unknown[] };

/** An error that left a handler; the traceback is for the developer only. */
export interface HandlerError {
  readonly name: string;
  readonly message: string;
  readonly traceback: string;
}

/** How an invocation ended. */
export type HandlerOutcome =
  | { readonly type: "response"; readonly response: HttpEventResponse }
  | { readonly type: "value"; readonly value: unknown }
  | { readonly type: "error"; readonly error: HandlerError };

/** A bundle on disk. */
export interface HostedBundle {
  readonly handler: string;
  readonly language: Language;
  /** Absolute path. */
  readonly folder: string;
  readonly entry: string;
}

/** Something that runs one bundle: a child process here, a sandbox later. After `EngineGone` it is of no more use. */
export interface Engine {
  /** False once it has ended, for whatever reason. */
  readonly alive: boolean;
  /** Loads the bundle; rejects with `EngineGone` when it does not load. */
  start(): Promise<void>;
  /** Runs the handler once; rejects with `EngineGone` when the engine ends before the answer. */
  invoke(event: HandlerEvent): Promise<HandlerOutcome>;
  /** Ends it at once; nothing of it is left when this resolves. */
  dispose(): Promise<void>;
}

/** The engine ended: its handler did not load, or its process went away. */
export class EngineGone extends Error {
  override readonly name = "EngineGone";
  readonly error: HandlerError;

  constructor(error: HandlerError) {
    super(error.message);
    this.error = error;
  }
}
