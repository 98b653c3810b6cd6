import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { HandlerError, HttpEventResponse } from "#script-runtime";
import { reportHandlerError } from "../invocation.ts";
import type { LocalContext, LocalKind } from "../local-kind.ts";
import { readBody, sendJson } from "./exchange.ts";
import { type Route, RouteTable } from "./paths.ts";
import { eventOf, targetOf } from "./request.ts";

/** Larger bodies are refused with 413, as clouds do. */
const largestBody = 6 * 1024 * 1024;

/** Routers, on `node:http`. */
export const routerOnThisMachine: LocalKind = {
  operations: {},
  serve: {
    when: "always",
    listener: (resource, context) => routed(resource.id, context),
  },
};

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly context: LocalContext;
  readonly table: RouteTable;
}

function routed(router: string, context: LocalContext): RequestListener {
  const table = new RouteTable(routesOf(router, context));
  return async (request, response) => {
    const start = performance.now();
    const handler = await serve({ request, response, context, table });
    context.emit({
      type: "request",
      resource: router,
      method: request.method ?? "GET",
      path: targetOf(request).path,
      status: response.statusCode,
      milliseconds: performance.now() - start,
      ...(handler !== undefined && { handler }),
    });
  };
}

function routesOf(router: string, { graph }: LocalContext): readonly Route[] {
  return graph.handlers
    .filter(({ trigger }) => trigger.resource === router)
    .map(({ id, trigger }) => ({
      method: trigger.method,
      pattern: String(trigger.arguments[0]),
      handler: id,
    }));
}

/** Answers one request; returns the handler that did, if one was reached. */
async function serve({ request, response, context, table }: Exchange): Promise<string | undefined> {
  const target = targetOf(request);
  const match = matched(table, { method: request.method ?? "GET", path: target.path });
  if (match.type === "bad path") sendJson(response, 400, { error: "the path is not valid" });
  else if (match.type === "not found") sendJson(response, 404, { error: "no route matches this path" });
  else if (match.type === "wrong method") {
    response.setHeader("allow", match.allowed.join(", "));
    sendJson(response, 405, { error: "this path has no route for this method", allowed: match.allowed });
  } else {
    const { handler, params } = match;
    const body = await readBody(request, largestBody);
    if (body)
      await invoke({ response, context, handler, event: eventOf(request, { ...target, params, body }) });
    else sendJson(response, 413, { error: "the body is larger than 6 MB" });
    return handler;
  }
  return undefined;
}

function matched(table: RouteTable, { method, path }: { readonly method: string; readonly path: string }) {
  try {
    return table.match(method, path);
  } catch (error) {
    if (error instanceof URIError) return { type: "bad path" } as const;
    throw error;
  }
}

async function invoke(call: {
  readonly response: ServerResponse;
  readonly context: LocalContext;
  readonly handler: string;
  readonly event: ReturnType<typeof eventOf>;
}): Promise<void> {
  const { response, context, handler } = call;
  const outcome = await context.invoke(handler, { type: "http", request: call.event });
  const error = outcome.type === "response" ? send(response, outcome.response) : undefined;
  if (error) sendFailure(response, reportHandlerError({ handler, error, emit: context.emit }));
  if (outcome.type === "error") sendFailure(response, outcome.id);
}

/** The caller learns an id and nothing else; the developer finds the traceback under it. */
function sendFailure(response: ServerResponse, id: string): void {
  sendJson(response, 500, { error: "the handler failed", id });
}

/** Sends what the handler answered; returns what is wrong with it where it cannot be sent. */
function send(response: ServerResponse, answer: HttpEventResponse): HandlerError | undefined {
  const { statusCode, headers } = answer;
  const body =
    answer.bodyBase64 === undefined
      ? Buffer.from(answer.body ?? "", "utf8")
      : Buffer.from(answer.bodyBase64, "base64");
  const bodiless = statusCode === 204 || statusCode === 304;
  try {
    if (!Number.isInteger(statusCode) || statusCode < 200 || statusCode > 599) {
      throw new RangeError(`a handler cannot answer with status code ${statusCode}`);
    }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!bodiless) response.setHeader("content-length", body.length);
  } catch (error) {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    const { name, message } = error as Error;
    return { name, message, traceback: `${name}: ${message}` };
  }
  response.statusCode = statusCode;
  response.end(bodiless ? undefined : body);
  return undefined;
}
