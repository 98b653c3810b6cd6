import type { ClassIr } from "./declaration.ts";

/** What a type checker knows of an expression; asked for only where values do not tell. */
export interface TypeHint {
  /** SDK classes that the type may be, also as a base class of a user's class. */
  readonly sdkClasses: readonly string[];
  /** User classes that the type may be. */
  readonly classes: readonly ClassIr[];
  /** The texts that the value may be, where its type lists them. */
  readonly literals?: readonly string[];
  /** Whether the type is unknown (`any`, an unresolved import, an untyped parameter). */
  readonly unknown: boolean;
}
