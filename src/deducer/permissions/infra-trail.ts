import type { FunctionIr, Place } from "../ir/index.ts";

/** An infra call that the program's start makes behind a call which compile time did not follow. */
export interface LostInfra {
  readonly at: Place;
  /** What is called, if it is no class. */
  readonly method?: InfraMethod;
  /** The calls that lead there, from the first one that was not followed. */
  readonly through: readonly TrailStep[];
}

/** An infra method, and whether the call names it together with its resource. */
interface InfraMethod {
  readonly name: string;
  readonly resource?: Place;
}

/** A call that is under way, and the function that it runs. */
interface TrailStep {
  readonly at: Place;
  readonly function?: FunctionIr;
}

/** Knows on which way a walk came to an infra call: compile time must have come there on the same one. */
export class InfraTrail {
  readonly #unfollowed: ReadonlySet<Place>;
  readonly #steps: TrailStep[] = [];
  readonly #lost = new Map<Place, LostInfra>();

  constructor(unfollowed: ReadonlySet<Place>) {
    this.#unfollowed = unfollowed;
  }

  /** The infra calls that compile time missed. */
  get lost(): readonly LostInfra[] {
    return [...this.#lost.values()];
  }

  /** Whether a call is under way that compile time did not follow. */
  get isLost(): boolean {
    return this.#firstUnfollowed() >= 0;
  }

  /** Runs what a call does. */
  during<T>(step: TrailStep, run: () => T): T {
    this.#steps.push(step);
    const result = run();
    this.#steps.pop();
    return result;
  }

  /** An infra call is made here. */
  note(at: Place, method?: InfraMethod): void {
    const first = this.#firstUnfollowed();
    const isCall = this.#unfollowed.has(at);
    if (first < 0 && !isCall) return;
    const through = first < 0 ? [{ at }] : this.#steps.slice(first);
    if (!this.#lost.has(at)) this.#lost.set(at, { at, through, ...(method && { method }) });
  }

  #firstUnfollowed(): number {
    return this.#steps.findIndex(({ at }) => this.#unfollowed.has(at));
  }
}
