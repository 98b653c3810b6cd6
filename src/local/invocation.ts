import { randomUUID } from "node:crypto";
import type { HandlerError, HandlerEvent, HandlerHost, HandlerOutcome } from "#script-runtime";
import type { LocalEvent } from "./events.ts";

/** How an invocation ended; an error has been reported under its id. */
export type LocalOutcome =
  | Exclude<HandlerOutcome, { readonly type: "error" }>
  | { readonly type: "error"; readonly error: HandlerError; readonly id: string };

type Emit = (event: LocalEvent) => void;

/** Runs a handler and reports the error that leaves it. */
export async function invokeHandler(
  host: HandlerHost,
  invocation: { readonly handler: string; readonly event: HandlerEvent; readonly emit: Emit },
): Promise<LocalOutcome> {
  const { handler, event, emit } = invocation;
  const outcome = await host.invoke(handler, event);
  if (outcome.type !== "error") return outcome;
  return { ...outcome, id: reportHandlerError({ handler, error: outcome.error, emit }) };
}

/** Tells the developer of an error under a fresh id, which is all that a caller learns. */
export function reportHandlerError(failure: {
  readonly handler: string;
  readonly error: HandlerError;
  readonly emit: Emit;
}): string {
  const { handler, error, emit } = failure;
  const id = randomUUID();
  emit({ type: "handler-error", handler, id, error });
  return id;
}
