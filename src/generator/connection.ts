import type { Handler } from "#arch-ref";
import type { Answers } from "#kinds";
import { type Connection, type Lowering, type Plan, supported } from "./platform.ts";

interface ConnectionRequest<P extends Plan, U> {
  readonly plan: P;
  readonly user: U;
  readonly answers: Answers<Lowering<P, U>>;
}

/** Everything that handlers of one process need, from what they access and what they read; each entry once, sorted. */
export function connectionOf<P extends Plan, U>(
  handlers: readonly Handler[],
  { plan, user, answers }: ConnectionRequest<P, U>,
): Required<Connection> {
  const lowering = (id: string) => supported(answers, plan.resource(id));
  const parts = handlers.flatMap((handler) => [
    ...handler.accesses
      .filter((access) => access.operations.length > 0)
      .map((access) => lowering(access.resource).access?.(access, { plan, user })),
    ...handler.reads.map((read) =>
      lowering(read.resource).read?.(plan.resource(read.resource), { plan, property: read.property }),
    ),
  ]);
  const found = parts.filter((part) => part !== undefined);
  const variables = new Map(found.flatMap((part) => part.environment));
  return {
    imports: found.flatMap((part) => part.imports ?? []),
    environment: [...variables].sort(([a], [b]) => (a < b ? -1 : 1)),
    grants: distinctCode(found.flatMap((part) => part.grants)),
    settings: found.flatMap((part) => part.settings ?? []),
  };
}

/** Texts once each, sorted. */
export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

function distinctCode(grants: Connection["grants"]): Connection["grants"] {
  return [...new Map(grants.map((grant) => [JSON.stringify(grant), grant])).values()];
}
