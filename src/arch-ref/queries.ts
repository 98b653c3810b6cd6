import type { ArchRef, Handler, Resource } from "./graph.ts";

/** The handlers that a resource triggers, in the order of the graph. */
export function handlersOf(graph: ArchRef, resource: string): readonly Handler[] {
  return graph.handlers.filter((handler) => handler.trigger.resource === resource);
}

/** A handler and the operations it performs on some resource. */
export interface Accessor {
  readonly handler: Handler;
  readonly operations: readonly string[];
}

/** Who performs operations on a resource. */
export function accessesTo(graph: ArchRef, resource: string): readonly Accessor[] {
  return graph.handlers.flatMap((handler) =>
    handler.accesses
      .filter((access) => access.resource === resource)
      .map(({ operations }) => ({ handler, operations })),
  );
}

/** The name of a resource of the graph, its id where the graph does not have it. */
export function nameOf(graph: ArchRef, id: string): string {
  return graph.resources.find((resource: Resource) => resource.id === id)?.name ?? id;
}
