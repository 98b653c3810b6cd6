import type { Place } from "./node.ts";

/**
 * A name that some scope of the user's program declares. Identity counts: every reference to the same variable, in
 * whatever module and under whatever alias, holds the same object.
 */
export interface Binding {
  readonly name: string;
  readonly role: "variable" | "parameter" | "function" | "class" | "enum";
  /** Whether the language forbids to assign it again (`const`). */
  readonly constant: boolean;
  /** Whether what it holds cannot change either (an enum, `as const`). */
  readonly frozen?: boolean;
  /** The module that declares it, relative to the project's root. */
  readonly file: string;
  /** Whether it stands at the top level of its module. */
  readonly topLevel: boolean;
  /** Of the `this` of static code: the name of the class that declares it. */
  readonly ofClass?: Binding;
  /** The declaring name. */
  readonly at: Place;
}
