import type { Frame } from "../evaluate/frame.ts";
import { run } from "../evaluate/statement.ts";
import type { ModuleIr } from "../ir/index.ts";
import type { ReadsLog } from "./reads.ts";
import type { Surroundings } from "./surroundings.ts";

/** A module that only handlers import: its top level runs inside the handler. */
export function runLate(
  module: ModuleIr,
  { evaluate, phase, language, function: fn }: Frame,
  { executed, globals: scope, log }: Surroundings & { readonly log: ReadsLog },
): void {
  log.now.modules.add(module);
  if (!executed || executed.has(module)) return;
  executed.add(module);
  if (scope) run(module.body, { evaluate, phase, language, scope, ...(fn && { function: fn }) });
}
