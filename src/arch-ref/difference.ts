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
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort();
  return keys.flatMap((key): readonly GraphChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    if (!was) return is ? [{ change: "added", ...is.fact }] : [];
    if (!is) return [{ change: "removed", ...was.fact }];
    return was.detail === is.detail ? [] : [{ change: "changed", ...is.fact }];
  });
}

interface DetailedFact {
  readonly fact: GraphFact;
  /** Equal when nothing changed. */
  readonly detail: string;
}

function factsOf({ resources, handlers }: ArchRef): ReadonlyMap<string, DetailedFact> {
  const facts = [...resources.map(resourceFact), ...handlers.flatMap(handlerFacts)];
  return new Map(facts.map((detailed) => [keyOf(detailed.fact), detailed]));
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
