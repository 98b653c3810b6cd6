import type { ArchRef, Handler } from "#arch-ref";
import type { ResourceCall } from "#script-runtime";
import { answerFor } from "./answers.ts";
import type { LocalContext } from "./local-kind.ts";
import { ResourceError } from "./resource-error.ts";

/** Performs a handler's resource call if the graph grants it; anything else is refused and reported. */
export async function performGranted(call: ResourceCall, context: LocalContext): Promise<unknown> {
  const { handler, operation } = call;
  const { kind, name } = call.resource;
  const resource = `${kind}/${name}`;
  const answer = answerFor(kind);
  const perform =
    answer !== "unsupported" && Object.hasOwn(answer.operations, operation)
      ? answer.operations[operation]
      : undefined;
  if (!perform || !isGranted(context.graph, { handler, resource, operation })) {
    context.emit({ type: "refused", handler, resource, operation });
    throw new ResourceError(
      "AccessRefused",
      `handler \`${handler}\` may not \`${operation}\` on \`${resource}\`: the compiler did not see this use`,
    );
  }
  return perform({ resource, name, arguments: call.arguments, context });
}

interface Wish {
  readonly handler: string;
  readonly resource: string;
  readonly operation: string;
}

function isGranted(graph: ArchRef, { handler, resource, operation }: Wish): boolean {
  return handlerOf(graph, handler).accesses.some(
    (access) => access.resource === resource && access.operations.includes(operation),
  );
}

/** The addresses that a handler may read: those that the graph says it reads. */
export function readableUrls(
  graph: ArchRef,
  { handler, urls }: { readonly handler: string; readonly urls: { readonly [resource: string]: string } },
): { readonly [resource: string]: { readonly [property: string]: string } } {
  const readable = handlerOf(graph, handler).reads.flatMap(({ resource, property }) => {
    const url = property === "url" ? urls[resource] : undefined;
    return url === undefined ? [] : [[resource, { url }] as const];
  });
  return Object.fromEntries(readable);
}

function handlerOf(graph: ArchRef, id: string): Handler {
  const handler = graph.handlers.find((candidate) => candidate.id === id);
  if (!handler) throw new Error(`the graph has no handler ${id}`);
  return handler;
}
