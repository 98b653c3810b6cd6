import type { RequestListener } from "node:http";
import type { LocalContext, LocalKind } from "./local-kind.ts";
import { ResourceError } from "./resource-error.ts";
import { readBody, sendJson } from "./router/exchange.ts";

/** Arguments and results, as JSON. */
const largestPayload = 6 * 1024 * 1024;

/** Functions that other handlers call, and people where some handler gives the address away. */
export const functionOnThisMachine: LocalKind = {
  operations: {
    invoke: ({ resource, arguments: args, context }) => invoke({ resource, args, context }),
  },
  serve: {
    when: "url is read",
    listener: (resource, context) => served(resource.id, context),
  },
};

interface Invocation {
  readonly resource: string;
  readonly args: readonly unknown[];
  readonly context: LocalContext;
}

async function invoke({ resource, args, context }: Invocation): Promise<unknown> {
  const handler = context.graph.handlers.find(({ trigger }) => trigger.resource === resource);
  if (!handler) throw new ResourceError("InvocationFailed", `\`${resource}\` has no handler`);
  checkSize(args, "the arguments");
  const outcome = await context.invoke(handler.id, { type: "call", arguments: args });
  if (outcome.type === "error") throw new ResourceError("InvocationFailed", outcome.error.message);
  const value = outcome.type === "value" ? outcome.value : null;
  checkSize(value, "the result");
  return value;
}

function checkSize(value: unknown, what: string): void {
  if (Buffer.byteLength(JSON.stringify(value) ?? "") > largestPayload) {
    throw new ResourceError("LimitExceeded", `${what} of an invocation may have 6 MB at most`);
  }
}

/** `POST` with a JSON list of arguments; the answer is the JSON result. */
function served(resource: string, context: LocalContext): RequestListener {
  return async (request, response) => {
    if (request.method !== "POST")
      return sendJson(response, 405, { error: "use POST with a JSON list of arguments" });
    const body = await readBody(request, largestPayload);
    const args = body && argumentsOf(body);
    if (!args)
      return sendJson(response, 400, { error: "the body must be a JSON list of arguments, 6 MB at most" });
    const answer = await invoke({ resource, args, context }).then(
      (value) => ({ status: 200, value }),
      (error: Error) => ({ status: 500, value: { error: error.message } }),
    );
    sendJson(response, answer.status, answer.value);
  };
}

function argumentsOf(body: Buffer): readonly unknown[] | undefined {
  try {
    const parsed: unknown = body.length === 0 ? [] : JSON.parse(body.toString("utf8"));
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined; // the caller is told what a body must look like
  }
}
