import type { Stamp } from "./observations.ts";

/** Clocks of file systems tick at least this often, in milliseconds. */
const coarsestTick = 2000;

/**
 * Whether a stamp that was taken at that time proves something. Two changes within one tick of the clock leave the same
 * stamp, so one that was young when it was taken does not.
 */
export function isSettled([, , , modified, changed]: Stamp, taken: number): boolean {
  return taken - Math.max(modified, changed) > coarsestTick;
}

/** Whether two stamps are equal. */
export function isSameStamp(one: Stamp | null, other: Stamp | null): boolean {
  if (!one || !other) return one === other;
  return one.every((part, index) => part === other[index]);
}
