import type { LocalGraph, Resource } from "#arch-ref";
import type { Report } from "#diagnostics";
import { noResources, noSuchResource } from "./diagnostics.ts";
import { evaluate } from "./evaluate/expression.ts";
import type { Frame } from "./evaluate/frame.ts";
import type { Program } from "./front-end/front-end.ts";
import { type LinkedHandler, linkHandlers } from "./link/handlers.ts";
import { localGraphs } from "./link/local-graphs.ts";
import { linkResources } from "./link/resources.ts";
import { CompilePhase } from "./local-graph/compile-phase.ts";
import { Session } from "./local-graph/session.ts";
import { mutableState } from "./permissions/mutable-state.ts";
import { checkHandlers } from "./rules/handlers.ts";
import { checkScopes } from "./rules/scopes.ts";
import { checkUnusedFunctions } from "./rules/unused-functions.ts";

/** What one entry contributes to the graph. */
export interface EntryDeduction {
  readonly session: Session;
  readonly resources: readonly Resource[];
  readonly handlers: readonly LinkedHandler[];
  readonly functions: readonly LocalGraph[];
}

/** Evaluates the program of one entry and links what it creates. */
export function deduceEntry(
  program: Program,
  { locals, strict, report }: { readonly locals: boolean; readonly strict: boolean; readonly report: Report },
): EntryDeduction {
  const session = new Session(program, report);
  const { language } = program.syntax;
  const phase = new CompilePhase(session, { report, effects: session.effects });
  const frame: Frame = { evaluate, phase, scope: session.globals, language };
  phase.runModule(program.entry, frame);

  const { resources: created, registrations } = session.effects;
  const { executed, globals } = session;
  const mutable = mutableState(executed);
  const input = { created, language, frame, report, strict, mutable, executed, globals };
  const resources = linkResources(session);
  const handlers = linkHandlers(registrations, input);
  checkScopes(session.executed, report);
  checkUnusedFunctions(session, report);
  checkHandlers(handlers, { globals, report });
  // Where something was refused, a missing resource is only what follows from it.
  const missing = report.hasErrors ? [] : handlers.flatMap(({ findings }) => findings.missing);
  for (const { at, className, operation } of missing) report.add(noSuchResource(at, className, operation));
  if (created.length === 0 && !report.hasErrors)
    report.add(noResources({ source: program.entry.source, start: 0, end: 0 }));
  return { session, resources, handlers, functions: locals ? localGraphs(session, input) : [] };
}
