import type { Slice } from "#arch-ref";
import type { Program } from "../front-end/front-end.ts";
import type { LinkedHandler } from "../link/handlers.ts";
import type { Session } from "../local-graph/session.ts";
import { prunedSlices } from "./pruned-slices.ts";
import { sharedSlices } from "./shared-slices.ts";
import { sliceInput } from "./slice-input.ts";

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
