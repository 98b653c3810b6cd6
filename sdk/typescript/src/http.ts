/** A request as a handler of a router sees it. */
export interface HttpRequest {
  /** Without the query string. */
  readonly path: string;
  /** In upper case. */
  readonly method: string;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string | undefined };
  /** A parameter that occurs more than once is a list; path parameters are here too unless the query has that name. */
  readonly query: { readonly [name: string]: string | string[] | undefined };
  /** What the path's `:name` parts matched; the rest that a trailing `*` matched is under `*`. */
  readonly params: { readonly [name: string]: string | undefined };
  /** The body as text, `null` where there is none. */
  readonly body: string | null;
  /** The body as it was sent. */
  bytes(): Uint8Array;
  /** The body parsed as JSON. */
  json<T = unknown>(): T;
}

/** A response with a status code; a body that is neither text nor bytes is sent as JSON. */
export interface HttpResponse {
  readonly statusCode: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Uint8Array | object | null;
}

/** Answers a request: text, bytes, an object or array (sent as JSON), an `HttpResponse`, or nothing (204). */
export type RequestHandler = (
  request: HttpRequest,
) => string | number | boolean | object | null | undefined | void;
