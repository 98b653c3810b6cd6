import { namedLineage } from "../evaluate/class.ts";
import type { Scope, Value } from "../evaluate/value.ts";
import {
  type Binding,
  type Call,
  type ClassIr,
  type Expression,
  type FunctionIr,
  membersOf,
} from "../ir/index.ts";
import { rootOf } from "./writes.ts";

/** The functions of the user's that a call may run. */
export interface Callee {
  readonly functions: readonly FunctionIr[];
  /** Whether it makes an object, so that what changes of it was not there before. */
  readonly makes?: boolean;
}

/** Finds the functions behind calls by the names that are used, without evaluating anything. */
export class Callees {
  readonly #globals: Scope;
  readonly #locals = new Map<Binding, FunctionIr>();

  constructor(globals: Scope) {
    this.#globals = globals;
  }

  /** Remembers a function that a local variable holds. */
  note(binding: Binding, fn: FunctionIr): void {
    this.#locals.set(binding, fn);
  }

  of({ callee }: Call): Callee {
    if (callee.kind === "function") return { functions: [callee.function] };
    if (callee.kind === "member") return { functions: this.#methods(callee) };
    if (callee.kind !== "reference") return { functions: [] };
    const local = this.#locals.get(callee.binding);
    if (local) return { functions: [local] };
    const value = this.#globals.lookup(callee.binding);
    if (value?.kind === "class") return { functions: this.#constructors(value.class), makes: true };
    return { functions: value?.kind === "function" ? [value.function] : [] };
  }

  #methods({ object, name, hint }: Extract<Expression, { kind: "member" }>): readonly FunctionIr[] {
    const root = rootOf(object);
    const value = root?.path.length === 0 ? this.#globals.lookup(root.binding) : undefined;
    if (value?.kind === "object") return functionsIn(value.entries.get(name));
    const known = classOf(value);
    const classes = known ? [known] : (hint?.().classes ?? []);
    return classes.flatMap((declaration) =>
      this.#family(declaration).flatMap((one) =>
        membersOf(one).flatMap((member) =>
          member.kind === "method" && member.function.name === name ? [member.function] : [],
        ),
      ),
    );
  }

  /** Constructors of a class and its bases, and functions that values of fields call are left to them. */
  #constructors(declaration: ClassIr): readonly FunctionIr[] {
    return this.#family(declaration).flatMap((one) => one.constructorFunction() ?? []);
  }

  #family(declaration: ClassIr): readonly ClassIr[] {
    return [...namedLineage({ kind: "class", class: declaration, scope: this.#globals })].map(
      (one) => one.class,
    );
  }
}

function classOf(value: Value | undefined): ClassIr | undefined {
  if (value?.kind === "instance") return value.class.class;
  return value?.kind === "class" ? value.class : undefined;
}

function functionsIn(value: Value | undefined): readonly FunctionIr[] {
  return value?.kind === "function" ? [value.function] : [];
}
