import type { IncomingMessage } from "node:http";
import type { HttpEventRequest } from "#script-runtime";

/** What is known of a request before its body is read. */
export interface RequestTarget {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Path and query of a request, as they were sent. */
export function targetOf(request: IncomingMessage): RequestTarget {
  const [path = "/", query = ""] = (request.url ?? "/").split(/\?(.*)/s, 2);
  return { path, query: new URLSearchParams(query) };
}

/** A request as a handler sees it. */
export function eventOf(
  request: IncomingMessage,
  parts: RequestTarget & { readonly params: { readonly [name: string]: string }; readonly body: Buffer },
): HttpEventRequest {
  const { path, query, params, body } = parts;
  return {
    path,
    method: request.method ?? "GET",
    headers: headersOf(request),
    query: { ...params, ...grouped(query) },
    params,
    ...bodyOf(body),
  };
}

function headersOf(request: IncomingMessage): { readonly [name: string]: string } {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
}

/** A parameter that is there more than once is a list. */
function grouped(query: URLSearchParams): { readonly [name: string]: string | readonly string[] } {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

function bodyOf(body: Buffer): Pick<HttpEventRequest, "body" | "bodyBase64"> {
  if (body.length === 0) return { body: null };
  try {
    return { body: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body) };
  } catch {
    return { body: body.toString("utf8"), bodyBase64: body.toString("base64") }; // not text
  }
}
