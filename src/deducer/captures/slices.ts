import type { Slice } from "#arch-ref";
import type { Program } from "../front-end/front-end.ts";
import type { Call } from "../ir/index.ts";
import type { LinkedHandler } from "../link/handlers.ts";
import type { Session } from "../local-graph/session.ts";
import { prunedSlices } from "./pruned-slices.ts";
import { sharedSlices } from "./shared-slices.ts";

/** The part of the program that each handler needs. */
export function slicesOf(handlers: readonly LinkedHandler[], session: Session): readonly Slice[] {
  const { program, globals, executed } = session;
  const { resources } = session.effects;
  const input = { syntax: program.syntax, globals, resources, compileTimeCalls: compileTimeCalls(session) };
  const strategies: Readonly<Record<Program["syntax"]["sharing"], () => readonly Slice[]>> = {
    "all-handlers": () => sharedSlices(handlers, [...executed], input),
    "one-handler": () =>
      prunedSlices(handlers, new Map([...executed].map((module) => [module.source.file, module])), input),
  };
  return strategies[program.syntax.sharing]();
}

function compileTimeCalls({ effects, summaries, skipped }: Session): ReadonlySet<Call> {
  const all = [effects, ...summaries.map((summary) => summary.effects)];
  const made = all.flatMap(({ registrations, calls, settings }) =>
    [...registrations, ...calls, ...settings].map(({ call }) => call),
  );
  return new Set([...made, ...skipped]);
}
