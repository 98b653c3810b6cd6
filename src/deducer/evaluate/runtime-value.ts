import type { Expression, Place, UnexportedName } from "../ir/index.ts";

/** A value that only a running program has. `reason` completes "its value is …" or names its source. */
export interface RuntimeOf<Value, Scope> {
  readonly kind: "runtime";
  readonly reason: string;
  readonly at?: Place;
  /** Why the values it was made from are not known. */
  readonly cause?: Value;
  /** Whether it is a member of an instance: document 004 forbids compile-time code to look at it. */
  readonly member?: boolean;
  /** The condition that decides it, where that is why it is not known. */
  readonly condition?: Place;
  /** Where the variable that holds it gets its values, where that is why it is not known. */
  readonly assigned?: readonly Place[];
  /** What the variable held before, and may hold still. */
  readonly before?: Value;
  /** Whether the program may have put a value there in a way that was not followed. */
  readonly lost?: boolean;
  /** Whether it is certainly no resource, and holds none. */
  readonly plain?: boolean;
  /** Whether it comes from code that was not walked, because nothing depends on what that code does. */
  readonly leftOut?: boolean;
  /** The import of a name that its module does not export, where that is why it is not known. */
  readonly unexported?: UnexportedName;
  /** Whether its mistake is reported already, so that what follows from it is not. */
  readonly refused?: boolean;
  /** How the run time makes it, for the walk over handlers. */
  readonly made?: MadeOf<Scope>;
}

/** An expression that compile time does not evaluate, and the statements that then did something to its value. */
export interface MadeOf<Scope> {
  readonly expression: Expression;
  readonly scope: Scope;
  readonly later?: MadeOf<Scope>[];
  /** It is a member of what is made so, by its name or its position. */
  readonly of?: { readonly made: MadeOf<Scope>; readonly name: string };
}
