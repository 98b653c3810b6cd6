/** Does something that may recurse more deeply than the stack allows, or else the other thing. */
export function unlessTooDeep<T>(run: () => T, otherwise: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return otherwise();
  }
}
