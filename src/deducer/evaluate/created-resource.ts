import type { Place } from "../ir/index.ts";

/** A resource that the program creates. In a local graph its name may hold placeholders. */
export interface CreatedResourceOf<V> {
  readonly kindName: string;
  readonly name: V;
  readonly nameAt: Place;
  /** The options that the call gives, and the constructor's arguments besides the name and a handler. */
  readonly options: readonly GivenOptionOf<V>[];
  readonly at: Place;
  /** The object whose constructor makes it. */
  readonly madeFor?: V;
}

/** An option that a call gives. */
export interface GivenOptionOf<V> {
  /** `*` for options in an object of which nothing is known. */
  readonly name: string;
  readonly value: V;
  /** Where its value is written. */
  readonly at: Place;
}
