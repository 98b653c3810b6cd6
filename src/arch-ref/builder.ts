import { compareSpans, type Span } from "#diagnostics";
import type { Access, ArchRef, Handler, LocalGraph, Read, Resource } from "./graph.ts";

/** What a graph is built from, in any order. */
export interface ArchRefParts {
  readonly entries: readonly string[];
  readonly resources: readonly Resource[];
  readonly handlers: readonly Handler[];
  readonly functions?: readonly LocalGraph[];
}

/**
 * Builds the graph: sorted, without repetitions, frozen. A part that contradicts another is a bug of the caller and
 * thrown; the user's mistakes are reported before.
 */
export function buildArchRef({ entries, resources, handlers, functions }: ArchRefParts): ArchRef {
  const graph: ArchRef = {
    format: "pluto.arch-ref/1",
    entries: sortedSet(entries),
    resources: byId(resources),
    handlers: byId(handlers.map(normalHandler)),
    ...(functions && { functions: byId(functions) }),
  };
  checkIdentities(graph);
  checkReferences(graph);
  return deepFreeze(graph);
}

function normalHandler(handler: Handler): Handler {
  return {
    ...handler,
    captures: [...handler.captures].sort((a, b) => compareText(a.name, b.name) || compareSpans(a.at, b.at)),
    accesses: handler.accesses.map(normalAccess).sort((a, b) => compareText(a.resource, b.resource)),
    reads: handler.reads
      .map((read) => ({ ...read, at: normalSpans(read.at) }))
      .sort((a, b) => compareText(a.resource, b.resource) || compareText(a.property, b.property)),
    environment: sortedSet(handler.environment),
    externals: sortedSet(handler.externals),
  };
}

function normalAccess(access: Access): Access {
  return { ...access, operations: sortedSet(access.operations), at: normalSpans(access.at) };
}

function normalSpans(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort(compareSpans);
  return sorted.filter((span, index) => {
    const previous = sorted[index - 1];
    return previous === undefined || compareSpans(previous, span) !== 0;
  });
}

function checkIdentities({ resources, handlers, functions = [] }: ArchRef): void {
  for (const { id, kind, name } of resources) {
    if (id !== `${kind}/${name}`)
      throw new Error(`resource ${id} is not named after kind ${kind} and name ${name}`);
  }
  checkUnique("resource", resources);
  checkUnique("handler", handlers);
  checkUnique("local graph", functions);
}

function checkUnique(what: string, all: readonly { readonly id: string }[]): void {
  const repeated = all.find(({ id }, index) => all[index - 1]?.id === id);
  if (repeated) throw new Error(`two ${what}s have the id ${repeated.id}`);
}

function checkReferences({ resources, handlers }: ArchRef): void {
  const known = new Set(resources.map(({ id }) => id));
  for (const { id, trigger, accesses, reads } of handlers) {
    const touched: readonly (Access | Read)[] = [...accesses, ...reads];
    const missing = [trigger.resource, ...touched.map(({ resource }) => resource)].find(
      (name) => !known.has(name),
    );
    if (missing !== undefined)
      throw new Error(`handler ${id} refers to ${missing}, which is not in the graph`);
    if (!id.startsWith(`${trigger.resource}#`))
      throw new Error(`handler ${id} is not named after its trigger`);
    checkUnique(
      `accesses of handler ${id}`,
      accesses.map(({ resource }) => ({ id: resource })),
    );
  }
}

function byId<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  return [...all].sort((a, b) => compareText(a.id, b.id));
}

function sortedSet(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

// By UTF-16 units, never by locale: the same bytes on every machine.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const member of Object.values(value)) deepFreeze(member);
  return Object.freeze(value);
}
