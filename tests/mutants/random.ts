/** Numbers that only look random: the same seed gives the same ones on every machine. */
export class Random {
  #state: number;

  constructor(seed: string) {
    // FNV-1a: a mutant is named by texts, and near texts must not give near numbers.
    this.#state = 0x811c9dc5;
    for (const character of seed)
      this.#state = Math.imul(this.#state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }

  /** A whole number from 0 to below the bound. */
  below(bound: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  }

  /** The values in another order. */
  shuffled<T>(values: readonly T[]): readonly T[] {
    return values
      .map((value) => ({ value, rank: this.below(2 ** 32) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ value }) => value);
  }
}
