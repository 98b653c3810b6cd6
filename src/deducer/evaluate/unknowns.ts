import type { Children, Place, Statement } from "../ir/index.ts";
import type { OpenCompletion } from "./completion.ts";
import type { Scope, Value } from "./value.ts";

/** Why something is not known any more. */
export interface Change {
  readonly reason: string;
  readonly at: Place;
}

/** A condition that is not known, and where it stands. */
export type OpenCondition = Pick<OpenCompletion, "test" | "reason">;

/** What a phase does about code whose course, or whose effect, is not known. */
export interface Unknowns {
  /** What happens next differs with this value in a way that no placeholder expresses. */
  dependsOn(value: Value): void;
  /** Code that is not followed may have changed the inside of a value. */
  escape(value: Value, change: Change): void;
  /** A condition that is not known decides whether this code runs to its end. */
  leftOpen(code: Children, open: OpenCondition, scope: Scope): void;
  /** A condition that is not known decides whether this code runs, so it is not run. */
  skipped(code: Children, open: OpenCondition, scope: Scope): void;
  /** Whether a statement contains infra calls. */
  hasInfra(statement: Statement, scope: Scope): boolean;
}

/** A running handler is followed wherever it may go. */
export const followsEverything: Unknowns = {
  dependsOn: () => undefined,
  escape: () => undefined,
  leftOpen: () => undefined,
  skipped: () => undefined,
  hasInfra: () => false,
};
