import { lineage } from "../evaluate/class.ts";
import type { Frame } from "../evaluate/frame.ts";
import type { InstanceValue } from "../evaluate/value.ts";

/** Whether a class inherits from one of a package, whose methods may call those of the program. */
export function inheritsFromPackage(instance: InstanceValue, frame: Frame): boolean {
  return [...lineage(instance.class, frame)].some((owner) =>
    owner.class.bases.some(({ kind }) => kind === "external"),
  );
}
