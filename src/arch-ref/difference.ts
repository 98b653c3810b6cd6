import type { ArchRef, Handler, Resource } from "./graph.ts";

/** Something that a graph says, and two graphs may say differently. */
export type GraphFact =
  | { readonly what: "resource"; readonly resource: string }
  | { readonly what: "handler"; readonly handler: string }
  | { readonly what: "capture"; readonly handler: string; readonly name: string }
  | {
      readonly what: "access";
      readonly handler: string;
      readonly resource: string;
      readonly operation: string;
    }
  | { readonly what: "read"; readonly handler: string; readonly resource: string; readonly property: string }
  | { readonly what: "environment"; readonly handler: string; readonly name: string }
  | { readonly what: "external"; readonly handler: string; readonly name: string };

/** What became of a fact from one graph to another. `changed`: both have it, with other options or another function. */
export type GraphChange = { readonly change: "added" | "removed" | "changed" } & GraphFact;

/**
 * What differs between two graphs: resources first, then handler by handler, each in the order of ids. Places are no
 * difference: code that only moved does the same.
 */
export function differenceOf(before: ArchRef, after: ArchRef): readonly GraphChange[] {
  const [old, now] = [factsOf(before), factsOf(after)];
  const changes: (readonly [key: string, change: GraphChange])[] = [];
  for (const [key, { fact, detail }] of now) {
    const was = old.get(key);
    if (was?.detail !== detail) changes.push([key, { change: was ? "changed" : "added", ...fact }]);
  }
  for (const [key, { fact }] of old) if (!now.has(key)) changes.push([key, { change: "removed", ...fact }]);
  return changes.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, change]) => change);
}

interface DetailedFact {
  readonly fact: GraphFact;
  /** Equal when nothing changed. */
  readonly detail: string;
}

/** A watched program's graph is compared twice: with the one before it and with the one after it. */
const known = new WeakMap<ArchRef, ReadonlyMap<string, DetailedFact>>();

function factsOf(graph: ArchRef): ReadonlyMap<string, DetailedFact> {
  const { resources, handlers } = graph;
  const found =
    known.get(graph) ??
    new Map(
      [...resources.map(resourceFact), ...handlers.flatMap(handlerFacts)].map((detailed) => [
        keyOf(detailed.fact),
        detailed,
      ]),
    );
  known.set(graph, found);
  return found;
}

function resourceFact({ id, options }: Resource): DetailedFact {
  return { fact: { what: "resource", resource: id }, detail: JSON.stringify(options) };
}

function handlerFacts(handler: Handler): readonly DetailedFact[] {
  const { id, captures, accesses, reads, environment, externals } = handler;
  const plain = (fact: GraphFact): DetailedFact => ({ fact, detail: "" });
  const { function: code, language, trigger } = handler;
  return [
    { fact: { what: "handler", handler: id }, detail: JSON.stringify([code, language, trigger]) },
    ...captures.map(({ name, value }): DetailedFact => {
      return { fact: { what: "capture", handler: id, name }, detail: value };
    }),
    ...accesses.flatMap(({ resource, operations }) =>
      operations.map((operation) => plain({ what: "access", handler: id, resource, operation })),
    ),
    ...reads.map(({ resource, property }) => plain({ what: "read", handler: id, resource, property })),
    ...environment.map((name) => plain({ what: "environment", handler: id, name })),
    ...externals.map((name) => plain({ what: "external", handler: id, name })),
  ];
}

/** In the order of keys facts are shown. */
const order: readonly GraphFact["what"][] = [
  "resource",
  "handler",
  "access",
  "read",
  "environment",
  "capture",
  "external",
];

function keyOf({ what, ...parts }: GraphFact): string {
  const owner = "handler" in parts ? `1\0${parts.handler}` : "0";
  return [owner, order.indexOf(what), ...Object.values(parts)].join("\0");
}
