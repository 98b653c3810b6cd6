import type { HttpEventResponse } from "../engine.ts";

type Headers = HttpEventResponse["headers"];

interface ResponseObject {
  readonly statusCode: number;
  readonly headers?: Headers | undefined;
  readonly body?: unknown;
}

const responseKeys = new Set(["statusCode", "headers", "body"]);

/** Whatever a handler of a router returned, as a response. */
export function toResponse(result: unknown): HttpEventResponse {
  if (result === undefined || result === null) return { statusCode: 204, headers: {}, body: "" };
  if (isResponse(result)) return encoded(result);
  return encoded({ statusCode: 200, body: result });
}

function isResponse(result: unknown): result is ResponseObject {
  if (typeof result !== "object" || result === null || !("statusCode" in result)) return false;
  return typeof result.statusCode === "number" && Object.keys(result).every((key) => responseKeys.has(key));
}

function encoded({ statusCode, headers, body }: ResponseObject): HttpEventResponse {
  const named = Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  if (body === undefined || body === null) return { statusCode, headers: named, body: "" };
  const withType = (type: string): Headers => ({ "content-type": type, ...named });
  if (typeof body === "string") return { statusCode, headers: withType("text/plain; charset=utf-8"), body };
  if (body instanceof Uint8Array) {
    const bodyBase64 = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("base64");
    return { statusCode, headers: withType("application/octet-stream"), bodyBase64 };
  }
  return { statusCode, headers: withType("application/json"), body: json(body) };
}

function json(body: unknown): string {
  const text = JSON.stringify(body) as string | undefined;
  if (text === undefined) throw new TypeError(`a handler cannot return a ${typeof body}`);
  return text;
}
