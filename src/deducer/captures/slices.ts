import type { Slice } from "#arch-ref";
import type { Program } from "../front-end/front-end.ts";
import type { Call } from "../ir/index.ts";
import type { LinkedHandler } from "../link/handlers.ts";
import type { Session } from "../local-graph/session.ts";
import { StateChanges } from "../state/changes.ts";
import { prunedSlices } from "./pruned-slices.ts";
import { sharedSlices } from "./shared-slices.ts";
import type { SliceInput } from "./slice-input.ts";

/** The part of the program that each handler needs. */
export function slicesOf(handlers: readonly LinkedHandler[], session: Session): readonly Slice[] {
  const input = sliceInput(session);
  const { program, executed } = session;
  const strategies: Readonly<Record<Program["syntax"]["sharing"], () => readonly Slice[]>> = {
    "all-handlers": () => {
      // Modules that no import ran may construct what a bundle can do without.
      for (const module of program.onDemand?.constructing() ?? []) session.run(module);
      return sharedSlices(handlers, [...executed], input);
    },
    "one-handler": () =>
      prunedSlices(handlers, new Map([...executed].map((module) => [module.source.file, module])), input),
  };
  return strategies[program.syntax.sharing]();
}

/** Calls of infra functions that set up state of the program are made in bundles too: only compile time makes the rest. */
function sliceInput({ program, globals, effects, summaries, skipped }: Session): SliceInput {
  const all = [effects, ...summaries.map((summary) => summary.effects)];
  const registered = all.flatMap(({ registrations, settings }) =>
    [...registrations, ...settings].map(({ call }) => call),
  );
  const changes = new StateChanges(globals, new Set([...registered, ...skipped]));
  const calls = new Map(all.flatMap((one) => one.calls.map(({ call, callee }) => [call, callee.function])));
  const dropped = [...calls].filter(([call, fn]) => !changes.ofCall(call, fn)).map(([call]) => call);
  const compileTimeCalls = new Set<Call>([...registered, ...dropped, ...skipped]);
  return { syntax: program.syntax, globals, resources: effects.resources, compileTimeCalls, changes };
}
