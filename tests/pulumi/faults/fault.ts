/** The resource of a fixture's record that a fault is planted into. */
export interface Target {
  readonly platform: "aws" | "kubernetes";
  readonly type: string;
}

/** One planted fault: a member of the target changed or, without a value, removed. */
export interface Fault extends Target {
  readonly check: string;
  readonly member: string;
  readonly value?: unknown;
  /** Part of what the finding must say. */
  readonly says: string;
}

/** Member, new value (undefined removes it), part of the finding. */
export type Plant = readonly [member: string, value: unknown, says: string];

/** Faults of one check in one resource. */
export function faultsOf(check: string, target: Target, plants: readonly Plant[]): readonly Fault[] {
  return plants.map(([member, value, says]) => ({ ...target, check, member, value, says }));
}

/** Removes the member. */
export const gone = undefined;
