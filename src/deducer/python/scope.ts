/** Python's scopes: which names a module, function, class or comprehension binds, and where a name is looked up. */
import type { Binding } from "../ir/index.ts";
import type { AnyNode } from "./node.ts";
import type { ImportAsNode, ImportFromAsNode, ImportFromNode, LambdaNode, NameNode } from "./parse-nodes.ts";

/**
 * One place that binds a name. It is `weak` in an `except` suite or under `if TYPE_CHECKING`: it does not count where
 * the name is also bound elsewhere.
 */
export type Definition = { readonly weak: boolean } & (
  | { readonly kind: "value"; readonly role: Binding["role"]; readonly name: NameNode }
  | { readonly kind: "module"; readonly node: ImportAsNode }
  | { readonly kind: "member"; readonly from: ImportFromNode; readonly node: ImportFromAsNode }
);

/** A name of one scope, with everything that binds it. */
export interface ScopeSymbol {
  readonly name: string;
  readonly scope: Scope;
  readonly definitions: Definition[];
}

/** The names of one module, function, class or comprehension. */
export class Scope {
  readonly kind: "module" | "function" | "class" | "comprehension";
  /** The module's path relative to the project's root. */
  readonly file: string;
  readonly node: AnyNode;
  readonly parent: Scope | undefined;
  readonly globals = new Set<string>();
  readonly nonlocals = new Set<string>();
  /** `from x import *`, in source order. */
  readonly stars: ImportFromNode[] = [];
  /** The lambdas that stand directly in this scope, in source order. */
  readonly lambdas: LambdaNode[] = [];
  /** Whether there is a `yield` directly in this scope. */
  yields = false;
  readonly #names = new Map<string, ScopeSymbol>();

  constructor(kind: Scope["kind"], place: { file: string; node: AnyNode; parent?: Scope }) {
    this.kind = kind;
    this.file = place.file;
    this.node = place.node;
    this.parent = place.parent;
  }

  /** The name as this very scope binds it. */
  own(name: string): ScopeSymbol | undefined {
    return this.#names.get(name);
  }

  /** The names that this very scope binds. */
  get names(): Iterable<string> {
    return this.#names.keys();
  }

  /** Records one more place that binds the name. */
  define(name: string, definition: Definition): ScopeSymbol {
    const symbol = this.#names.get(name) ?? { name, scope: this, definitions: [] };
    this.#names.set(name, symbol);
    symbol.definitions.push(definition);
    return symbol;
  }

  /** The scope that an expression inside this one sees the name in; none where it must be the module's or a builtin. */
  find(name: string): ScopeSymbol | undefined {
    if (this.globals.has(name)) return this.module.own(name);
    const own = this.nonlocals.has(name) ? undefined : this.own(name);
    return own ?? this.#enclosing?.find(name);
  }

  /** The scope of the whole module. */
  get module(): Scope {
    return this.parent?.module ?? this;
  }

  /** The nearest scope that is not a comprehension: there `:=` binds, and lambdas are counted. */
  get body(): Scope {
    return this.kind === "comprehension" && this.parent ? this.parent.body : this;
  }

  /** Functions do not see the names of the classes around them. */
  get #enclosing(): Scope | undefined {
    let scope = this.parent;
    while (scope?.kind === "class") scope = scope.parent;
    return scope;
  }
}
