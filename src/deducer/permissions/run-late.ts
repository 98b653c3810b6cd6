import type { Frame } from "../evaluate/frame.ts";
import { run } from "../evaluate/statement.ts";
import type { ModuleIr } from "../ir/index.ts";
import type { ReadsLog } from "./reads.ts";
import type { Surroundings } from "./surroundings.ts";

/** What is known around a module that only handlers import. */
export interface Late extends Surroundings {
  /** Those that ran for what the handler does now. */
  readonly ran: Set<ModuleIr>;
  readonly log: ReadsLog;
}

/** A module that only handlers import: its top level runs inside each of them, once for all that it does (`ran`). */
export function runLate(
  module: ModuleIr,
  { evaluate, phase, language, function: fn }: Frame,
  { executed, late, globals: scope, ran, log }: Late,
): void {
  log.now.modules.add(module);
  if (!executed || !late || ran.has(module)) return;
  if (executed.has(module) && !late.has(module)) return;
  executed.add(module);
  late.add(module);
  ran.add(module);
  if (scope) run(module.body, { evaluate, phase, language, scope, ...(fn && { function: fn }) });
}
