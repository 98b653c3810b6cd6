import type { Handler, Resource } from "#arch-ref";
import type { Plan } from "./platform.ts";

/** One route of a router: an upper-case method (`ALL` for any), a path, and who answers. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: Handler;
}

/** The routes of a router, sorted by path, then by method. */
export function routesOf(resource: Resource, plan: Plan): readonly Route[] {
  return plan.graph.handlers
    .filter((handler) => handler.trigger.resource === resource.id)
    .map((handler) => ({
      method: handler.trigger.method.toUpperCase(),
      path: String(handler.trigger.arguments[0]),
      handler,
    }))
    .sort((a, b) => compare(a.path, b.path) || compare(a.method, b.method));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
