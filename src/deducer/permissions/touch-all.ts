import { containsValue } from "../evaluate/contents.ts";
import { isEnvironment } from "../evaluate/environment.ts";
import type { Frame, Phase } from "../evaluate/frame.ts";
import { type InstanceValue, type ObjectValue, union, type Value } from "../evaluate/value.ts";
import type { Place } from "../ir/index.ts";

/** A value becomes text or JSON, with everything in it: methods like `toJSON` run wherever they are. */
export function touchAll(
  phase: Phase,
  value: Value,
  { frame, at = frame.function?.at }: { readonly frame: Frame; readonly at?: Place | undefined },
): void {
  const found: (InstanceValue | ObjectValue)[] = [];
  containsValue(value, (one) => {
    if (one.kind === "instance" || one.kind === "object") found.push(one);
    if (at && isEnvironment(one)) phase.readsAnyVariable?.(at);
    return false;
  });
  if (found.length > 0) phase.touch(union(found), frame);
}
