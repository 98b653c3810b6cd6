import type { Report } from "#diagnostics";
import type { LinkedHandler } from "../link/handlers.ts";
import type { Registration } from "../local-graph/effects.ts";
import { thisInHandler } from "./diagnostics.ts";

/** A handler is called without an object: only a method that is taken off one, `object.method`, keeps its `this`. */
export function checkHandlerThis(handlers: readonly LinkedHandler[], report: Report): void {
  const seen = new Set<Registration["handler"]>();
  for (const { registration } of handlers) {
    const { handler } = registration;
    if (handler.kind !== "function" || seen.has(handler) || !isWrittenFunction(registration)) continue;
    seen.add(handler);
    const at = handler.function.usesThis?.();
    if (at) report.add(thisInHandler(at, handler.function.name));
  }
}

/** Whether the handler is a function in place, or the name of one; what `bind` made of it is another. */
function isWrittenFunction({ handler, handlerExpression: expression }: Registration): boolean {
  if (expression.kind === "function") return true;
  if (expression.kind !== "reference" || handler.kind !== "function") return false;
  const { nameAt } = handler.function;
  return expression.binding.at.source === nameAt.source && expression.binding.at.start === nameAt.start;
}
