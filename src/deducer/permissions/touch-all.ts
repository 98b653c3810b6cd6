import { containsValue } from "../evaluate/contents.ts";
import type { Frame, Phase } from "../evaluate/frame.ts";
import { type InstanceValue, type ObjectValue, union, type Value } from "../evaluate/value.ts";

/** A value becomes text or JSON, with everything in it: methods like `toJSON` run wherever they are. */
export function touchAll(phase: Phase, value: Value, frame: Frame): void {
  const found: (InstanceValue | ObjectValue)[] = [];
  containsValue(value, (one) => {
    if (one.kind === "instance" || one.kind === "object") found.push(one);
    return false;
  });
  if (found.length > 0) phase.touch(union(found), frame);
}
