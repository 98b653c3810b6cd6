import type { Report } from "#diagnostics";
import { kindNamed } from "#kinds";
import { runtimeAccess } from "../diagnostics.ts";
import { spanOf } from "../ir/index.ts";
import type { LinkedHandler } from "../link/handlers.ts";
import type { EarlyUse } from "../permissions/walk-start.ts";

/**
 * Client calls that the program makes while it starts, for no handler: every bundle that holds the code would make them,
 * outside of a handler and without permission.
 */
export function checkStart(
  handlers: readonly LinkedHandler[],
  { uses, report }: { readonly uses: readonly EarlyUse[]; readonly report: Report },
): void {
  // A handler that was refused, or not followed, may be the one that a package calls the function for.
  const incomplete = report.hasErrors || report.diagnostics.some(({ code }) => code === "PLT1018");
  const told = new Set(report.diagnostics.flatMap(({ at }) => (at ? [JSON.stringify(at)] : [])));
  for (const early of uses) {
    const { use, from } = early;
    const place = JSON.stringify(spanOf(use.at));
    if (told.has(place) || isOfHandler(early, handlers, incomplete)) continue;
    told.add(place);
    const through = from === use.at ? [] : [{ message: "the program comes here when it starts", at: from }];
    report.add(runtimeAccess(use.at, `\`${nameOf(use)}\` is called`, through));
  }
}

/** What a package got may be called for a handler, which then may do it. `incomplete`: not all that handlers do is known. */
function isOfHandler(
  { use, maybeLater }: EarlyUse,
  handlers: readonly LinkedHandler[],
  incomplete: boolean,
): boolean {
  if (!maybeLater) return false;
  return incomplete || handlers.some(({ findings }) => findings.accesses.some(({ at }) => at === use.at));
}

function nameOf({ target, member }: EarlyUse["use"]): string {
  const className = "path" in target ? target.parameter : kindNamed(target.kindName)?.className;
  return `${className}.${member}`;
}
