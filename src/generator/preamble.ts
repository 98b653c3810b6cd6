/** A constant that the statements after it may use. */
export interface Constant {
  readonly name: string;
  readonly text: string;
}

/** The constants that something after them uses: a small program has no need for all of them. */
export function usedConstants(constants: readonly Constant[], rest: readonly string[]): readonly string[] {
  const used: string[] = [];
  for (const { name, text } of constants.toReversed())
    if (mentions(rest, name) || mentions(used, name)) used.unshift(text);
  return used;
}

/** Whether some text says the name. */
export function mentions(texts: readonly string[], name: string): boolean {
  const word = new RegExp(`\\b${name}\\b`);
  return texts.some((text) => word.test(text));
}
