/** What must be closed at the end, the last opened first. */
export class Closers {
  readonly #closers: (() => void | Promise<void>)[] = [];
  #closed: Promise<void> | undefined;

  /** Whether closing has begun. */
  get closing(): boolean {
    return this.#closed !== undefined;
  }

  add(closer: () => void | Promise<void>): void {
    this.#closers.push(closer);
  }

  /** Closes everything, also after one of them failed; a second call waits for the first. */
  close(): Promise<void> {
    this.#closed ??= this.#closeAll();
    return this.#closed;
  }

  async #closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const closer of this.#closers.reverse()) {
      try {
        await closer();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, "the local platform did not stop cleanly");
  }
}
