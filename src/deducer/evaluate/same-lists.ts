type Same<T> = (a: T, b: T) => boolean;

/** Whether two lists have the same elements in the same places. */
export function sameInOrder<T>(a: readonly T[], b: readonly T[], same: Same<T>): boolean {
  return a.length === b.length && a.every((value, position) => same(value, b[position] as T));
}

/** Whether two lists of the same length have the same elements. */
export function sameInAnyOrder<T>(a: readonly T[], b: readonly T[], same: Same<T>): boolean {
  return a.length === b.length && a.every((value) => b.some((other) => same(value, other)));
}
