import { type Around, KeptWalks } from "./kept-walks.ts";

/** What the walks over the handlers of one entry leave for the next run: of one run, and never of more. */
export class WalkMemory {
  #last: KeptWalks | undefined;
  #current: KeptWalks | undefined;

  /** A run begins, or begins again. */
  begin(around: Around): KeptWalks {
    this.#current = new KeptWalks(around, this.#last);
    return this.#current;
  }

  /** The run is over. */
  end(): void {
    this.#current?.release();
    this.#last = this.#current;
    this.#current = undefined;
  }
}
