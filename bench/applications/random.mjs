/** Numbers that only look random: the same seed gives the same ones on every machine (mulberry32). */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to below the bound. */
  below(bound) {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  }

  /** One of the values. */
  pick(values) {
    return values[this.below(values.length)];
  }

  /** So many of the values, in their order, each at most once. */
  sample(values, count) {
    const chosen = new Set();
    while (chosen.size < Math.min(count, values.length)) chosen.add(this.below(values.length));
    return values.filter((_, position) => chosen.has(position));
  }
}
