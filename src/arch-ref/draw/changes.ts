import type { GraphChange, GraphFact } from "../difference.ts";
import type { DrawOptions, DrawRole } from "./style.ts";

/** Draws what differs between two graphs, a line for each change: `+ access router/api#get /a: set kv-store/users`. */
export function drawChanges(changes: readonly GraphChange[], { paint }: DrawOptions = {}): string {
  const painted = paint ?? ((_role: DrawRole, text: string) => text);
  const width = Math.max(0, ...changes.map(({ what }) => what.length));
  const lines = changes.map((change) => {
    const sign = painted("faint", signs[change.change]);
    return `${sign} ${painted("kind", change.what.padEnd(width))} ${phrase(change, painted)}\n`;
  });
  return lines.join("");
}

const signs: Readonly<Record<GraphChange["change"], string>> = { added: "+", removed: "-", changed: "~" };

function phrase(fact: GraphFact, paint: (role: DrawRole, text: string) => string): string {
  if (fact.what === "resource") return paint("name", fact.resource);
  const handler = paint("trigger", fact.handler);
  switch (fact.what) {
    case "handler":
      return handler;
    case "access":
      return `${handler}: ${paint("access", `${fact.operation} ${fact.resource}`)}`;
    case "read":
      return `${handler}: ${paint("access", `${fact.property} of ${fact.resource}`)}`;
    case "environment":
    case "capture":
    case "external":
      return `${handler}: ${fact.name}`;
  }
}
