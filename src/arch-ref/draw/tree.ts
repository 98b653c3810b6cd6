import type { ArchRef, Handler, Resource } from "../graph.ts";
import { type Accessor, accessesTo, grouped, handlersOf, nameOf } from "../queries.ts";
import { drawLocalGraph } from "./local-tree.ts";
import { phraseOfTrigger } from "./phrase.ts";
import { type DrawOptions, type DrawStyle, drawBranches, drawStyle, type Row } from "./style.ts";

/**
 * Draws the graph as a text tree: every resource with its handlers, what they do to other resources and who uses it;
 * then the local graphs, where the graph has them.
 */
export function drawTree(graph: ArchRef, options: DrawOptions = {}): string {
  const style = drawStyle(options);
  const kindWidth = Math.max(0, ...graph.resources.map(({ kind }) => kind.length));
  const nameWidth = Math.max(0, ...graph.resources.map(({ name }) => name.length));
  const resources = graph.resources.flatMap((resource) =>
    drawResource(resource, { graph, style, kindWidth, nameWidth }),
  );
  const local = (graph.functions ?? []).flatMap((one) => ["", ...drawLocalGraph(one, style)]);
  return [...resources, ...local].map((line) => `${line}\n`).join("");
}

interface Drawing {
  readonly graph: ArchRef;
  readonly style: DrawStyle;
  readonly kindWidth: number;
  readonly nameWidth: number;
}

function drawResource(resource: Resource, { graph, style, kindWidth, nameWidth }: Drawing): string[] {
  const { kind, name } = resource;
  const users = phraseOfUsers(resource, graph);
  const used = users && `${" ".repeat(nameWidth - name.length)}   ${style.paint("access", users)}`;
  const head = `${style.paint("kind", kind.padEnd(kindWidth))} ${style.paint("name", name)}${used}`;
  const rows = handlersOf(graph, resource.id).map((handler) => handlerRow(handler, { graph, style }));
  return [head, ...drawBranches(rows, style)];
}

function handlerRow(handler: Handler, { graph, style }: { graph: ArchRef; style: DrawStyle }): Row {
  const accesses = handler.accesses.map(
    (access) => `${access.operations.join(", ")} ${nameOf(graph, access.resource)}`,
  );
  const reads = handler.reads.map((read) => `read ${read.property} of ${nameOf(graph, read.resource)}`);
  const touched = [...accesses, ...reads].join("; ");
  return [
    { role: "trigger", text: phraseOfTrigger(handler.trigger) },
    { role: "faint", text: style.arrow },
    { role: "function", text: handler.function },
    ...(touched ? [{ role: "access", text: `  ${touched}` } as const] : []),
  ];
}

const shownUsers = 3;

// "set by GET /a, GET /b; get by subscribe": one part for each set of operations.
function phraseOfUsers(resource: Resource, graph: ArchRef): string {
  const byOperations = grouped(accessesTo(graph, resource.id), ({ operations }) => operations.join(", "));
  const phrases = [...byOperations].map(([operations, users]) => `${operations} by ${enumerate(users)}`);
  return phrases.join("; ");
}

function enumerate(users: readonly Accessor[]): string {
  const shown = users.slice(0, shownUsers).map(({ handler }) => phraseOfTrigger(handler.trigger));
  const rest = users.length - shownUsers;
  return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
}
