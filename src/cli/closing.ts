import type { ArchRef } from "#arch-ref";
import { type CommonOptions, counted } from "./conversation.ts";
import type { Terminal } from "./terminal.ts";

/** The last line of a run that went well. */
export interface Closing {
  readonly counts: string;
  readonly next: string;
  /** Tell the time also when it was short. */
  readonly timed: boolean;
}

/** What is to be said at the end; nothing where the user wants quiet or JSON. */
export function closingOf(
  graph: ArchRef,
  { next, options }: { readonly next: string; readonly options: CommonOptions },
): Closing | undefined {
  if (options.quiet || options.json) return undefined;
  const counts = `${counted(graph.resources.length, "resource")}, ${counted(graph.handlers.length, "handler")}`;
  return { counts, next, timed: options.verbose === true };
}

/** Says counts, time when it took long, and what to do next. */
export function sayClosing(
  { counts, next, timed }: Closing,
  { terminal, began }: { readonly terminal: Terminal; readonly began: number },
): void {
  const seconds = (terminal.now() - began) / 1000;
  const time = seconds >= 1 || timed ? ` in ${seconds.toFixed(1)} s` : "";
  terminal.err.write(`\n${counts}${time}. next: ${next}\n`);
}
