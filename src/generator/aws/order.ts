import type { Handler, Resource } from "#arch-ref";
import type { Report } from "#diagnostics";
import { urlNeedsItself } from "../diagnostics.ts";
import type { Plan } from "../platform.ts";
import { onlyHandler } from "./plan.ts";

/** Whether a property of the resource exists only once its handler does. */
export type MadeByHandler = (resource: Resource) => boolean;

/**
 * Handlers in the graph's order, but each after those whose address it reads. Where that leads back to the handler
 * itself there is no order, and the reader is reported.
 */
export function handlersInOrder(
  plan: Plan,
  use: { readonly madeByHandler: MadeByHandler; readonly report: Report },
) {
  const done = new Set<Handler>();
  const open = new Set<Handler>();
  for (const handler of plan.graph.handlers) visit(handler);
  return [...done];

  function visit(handler: Handler): void {
    if (done.has(handler)) return;
    open.add(handler);
    for (const read of handler.reads) follow(handler, plan.resource(read.resource));
    open.delete(handler);
    done.add(handler);
  }

  function follow(reader: Handler, resource: Resource): void {
    const maker = use.madeByHandler(resource) ? onlyHandler(resource.id, plan) : undefined;
    if (maker === undefined) return;
    if (open.has(maker)) use.report.add(urlNeedsItself(reader, resource));
    else visit(maker);
  }
}
