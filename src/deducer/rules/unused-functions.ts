import type { Report } from "#diagnostics";
import { unusedInfraFunction } from "../diagnostics.ts";
import { type FunctionIr, type Statement, visitExpressions } from "../ir/index.ts";
import { infraIn } from "../local-graph/infra-closure.ts";
import type { Session } from "../local-graph/session.ts";
import { mayHoldInfra } from "./infra-words.ts";

/**
 * An infra function that no call reaches creates nothing; its author should know. A file that does not parse may call it,
 * and where something was refused, so may whatever mentions it.
 */
export function checkUnusedFunctions(session: Session, report: Report): void {
  if (session.program.isTorn) return;
  const called = new Set<FunctionIr>([
    ...session.refused,
    ...(report.hasErrors ? mentionedFunctions(session) : []),
    ...[session.effects, ...session.summaries.map((summary) => summary.effects)].flatMap((effects) =>
      [
        ...effects.calls.map(({ callee }) => callee),
        ...effects.registrations.map(({ handler }) => handler),
      ].flatMap((value) => (value.kind === "function" ? [value.function] : [])),
    ),
  ]);
  for (const module of session.executed)
    for (const fn of module.inert ? [] : topLevelFunctions(mayHoldInfra(module)))
      if (fn.plain && !called.has(fn) && isInfraFunction(fn, session))
        report.add(unusedInfraFunction(fn.nameAt, fn.name));
}

/** The functions that something else in the program mentions. */
function mentionedFunctions({ executed, globals }: Session): readonly FunctionIr[] {
  const found: FunctionIr[] = [];
  for (const { statement, own } of [...executed].flatMap(({ body }) => declaring(body)))
    visitExpressions({ expressions: [], statements: [statement] }, (expression) => {
      // A module that sleeps holds no infra function, and is not woken for this.
      const isKnown = expression.kind === "reference" && !expression.asleep;
      const value = isKnown ? globals.lookup(expression.binding) : undefined;
      if (value?.kind === "function" && value.function !== own) found.push(value.function);
      return true;
    });
  return found;
}

/** What stands in a decorator runs where the function is declared. */
function isInfraFunction(fn: FunctionIr, { globals: scope, overlooked }: Session): boolean {
  return infraIn({ expressions: [], statements: fn.body() }, { scope, overlooked }) === "yes";
}

function topLevelFunctions(statements: readonly Statement[]): readonly FunctionIr[] {
  return declaring(statements).flatMap(({ own }) => own ?? []);
}

/** Statements of a top level, each with the function that it declares. */
function declaring(statements: readonly Statement[]): readonly { statement: Statement; own?: FunctionIr }[] {
  return statements.map((statement) => {
    if (statement.kind === "function") return { statement, own: statement.function };
    return statement.kind === "assign" && statement.value?.kind === "function"
      ? { statement, own: statement.value.function }
      : { statement };
  });
}
