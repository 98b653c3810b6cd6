import type { Report } from "#diagnostics";
import type { Scope } from "../evaluate/value.ts";
import type { LinkedHandler } from "../link/handlers.ts";
import { checkCompileTimeArguments } from "./compile-time-arguments.ts";
import { checkCopiedInstances } from "./copied-instances.ts";
import { checkHandlerThis } from "./handler-this.ts";
import { checkSharedState } from "./shared-state.ts";

/** What handlers do otherwise than the program as one process would: nothing of it is an error. */
export function checkHandlers(
  handlers: readonly LinkedHandler[],
  { globals, report }: { readonly globals: Scope; readonly report: Report },
): void {
  checkSharedState(handlers, { globals, report });
  checkCopiedInstances(handlers, report);
  checkCompileTimeArguments(handlers, report);
  checkHandlerThis(handlers, report);
}
