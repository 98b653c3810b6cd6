import type { ArchRef, Handler } from "./graph.ts";

/** A handler and the operations it performs on some resource. */
export interface Accessor {
  readonly handler: Handler;
  readonly operations: readonly string[];
}

/** What a graph tells about each resource, by its id. */
interface Index {
  readonly names: ReadonlyMap<string, string>;
  readonly handlers: ReadonlyMap<string, readonly Handler[]>;
  readonly accessors: ReadonlyMap<string, readonly Accessor[]>;
}

/** Graphs do not change, and large ones are asked about each of their resources. */
const indexes = new WeakMap<ArchRef, Index>();

/** The handlers that a resource triggers, in the order of the graph. */
export function handlersOf(graph: ArchRef, resource: string): readonly Handler[] {
  return indexOf(graph).handlers.get(resource) ?? [];
}

/** Who performs operations on a resource. */
export function accessesTo(graph: ArchRef, resource: string): readonly Accessor[] {
  return indexOf(graph).accessors.get(resource) ?? [];
}

/** The name of a resource of the graph, its id where the graph does not have it. */
export function nameOf(graph: ArchRef, id: string): string {
  return indexOf(graph).names.get(id) ?? id;
}

function indexOf(graph: ArchRef): Index {
  const known = indexes.get(graph) ?? makeIndex(graph);
  indexes.set(graph, known);
  return known;
}

function makeIndex({ resources, handlers }: ArchRef): Index {
  const accesses = handlers.flatMap((handler) =>
    handler.accesses.map(({ resource, operations }) => ({ resource, handler, operations })),
  );
  return {
    names: new Map(resources.map(({ id, name }) => [id, name])),
    handlers: grouped(handlers, ({ trigger }) => trigger.resource),
    accessors: grouped(accesses, ({ resource }) => resource),
  };
}

/** The members of a list that have the same key, each list in their order. */
export function grouped<Member>(
  members: readonly Member[],
  keyOf: (member: Member) => string,
): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const group = groups.get(keyOf(member));
    if (group) group.push(member);
    else groups.set(keyOf(member), [member]);
  }
  return groups;
}
