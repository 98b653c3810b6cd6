import type { Report } from "#diagnostics";
import { unusedInfraFunction } from "../diagnostics.ts";
import type { FunctionIr, ModuleIr } from "../ir/index.ts";
import { infraIn } from "../local-graph/infra-closure.ts";
import type { Session } from "../local-graph/session.ts";

/** An infra function that no call reaches creates nothing; its author should know. */
export function checkUnusedFunctions(session: Session, report: Report): void {
  const called = new Set<FunctionIr>([
    ...session.refused,
    ...[session.effects, ...session.summaries.map((summary) => summary.effects)].flatMap((effects) =>
      [
        ...effects.calls.map(({ callee }) => callee),
        ...effects.registrations.map(({ handler }) => handler),
      ].flatMap((value) => (value.kind === "function" ? [value.function] : [])),
    ),
  ]);
  for (const module of session.executed)
    for (const fn of module.inert ? [] : topLevelFunctions(module))
      if (fn.plain && !called.has(fn) && isInfraFunction(fn, session))
        report.add(unusedInfraFunction(fn.nameAt, fn.name));
}

/** What stands in a decorator runs where the function is declared. */
function isInfraFunction(fn: FunctionIr, { globals }: Session): boolean {
  return infraIn({ expressions: [], statements: fn.body() }, globals) === "yes";
}

function topLevelFunctions({ body }: ModuleIr): readonly FunctionIr[] {
  return body.flatMap((statement) => {
    if (statement.kind === "function") return [statement.function];
    return statement.kind === "assign" && statement.value?.kind === "function"
      ? [statement.value.function]
      : [];
  });
}
