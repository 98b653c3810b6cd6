import type { Lowering } from "./lowering.ts";
import type { Target } from "./target.ts";

/** Whether the mistake behind a name is reported for itself; the one of a file is reported when something of it is needed. */
export function isRefused(lowering: Lowering, target: Target): boolean {
  if (target.kind !== "unsupported") return false;
  if (target.broken !== undefined) lowering.module(target.broken);
  return target.refused ?? false;
}
