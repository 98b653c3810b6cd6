import type { ArchRef } from "../graph.ts";
import { phraseOfTrigger } from "./phrase.ts";

/** Draws the graph as a Mermaid flowchart. Node names come from ids alone, so that a diff shows what changed. */
export function drawMermaid(graph: ArchRef): string {
  const ids = [...graph.resources, ...graph.handlers].map(({ id }) => id);
  const names = nodeNames(ids);
  const node = (id: string) => names.get(id) ?? "unknown";
  const resources = graph.resources.map(
    ({ id, kind, name }) => `${node(id)}[["${escapeLabel(`${kind} ${name}`)}"]]`,
  );
  const handlers = graph.handlers.map((handler) => `${node(handler.id)}("${escapeLabel(handler.function)}")`);
  const edges = graph.handlers.flatMap(({ id, trigger, accesses, reads }) => [
    edge(node(trigger.resource), { label: phraseOfTrigger(trigger), to: node(id) }),
    ...accesses.map((access) =>
      edge(node(id), { label: access.operations.join(", "), to: node(access.resource) }),
    ),
    ...reads.map((read) =>
      edge(node(id), { label: `read ${read.property}`, to: node(read.resource), dotted: true }),
    ),
  ]);
  return ["flowchart LR", ...[...resources, ...handlers, ...edges].map((line) => `  ${line}`), ""].join("\n");
}

function edge(
  from: string,
  { label, to, dotted = false }: { readonly label: string; readonly to: string; readonly dotted?: boolean },
): string {
  return `${from} ${dotted ? "-.->" : "-->"}|"${escapeLabel(label)}"| ${to}`;
}

/** Mermaid allows words only: what else an id has becomes `_`, and what then collides is numbered. */
function nodeNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const id of ids) {
    const base = id.replaceAll(/[^A-Za-z0-9]+/g, "_");
    let name = base;
    for (let number = 2; taken.has(name); number += 1) name = `${base}__${number}`;
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

// Mermaid reads `#35;` as an entity; its labels are HTML, and a leading backtick would start Markdown.
function escapeLabel(label: string): string {
  return label.replaceAll(/[^\p{L}\p{N} /:._*~(),$?=+-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
