import ts from "typescript";
import { type Declared, isTypeOnly } from "./declarations.ts";
import { exportedFrom, namesExportedFrom } from "./namespaces.ts";
import { type Names, namesOf } from "./scope-names.ts";

/** Finds what a name means where it stands, by the scopes of its file alone. */
export class Scopes {
  readonly #names = new WeakMap<ts.Node, Names>();

  /** The declarations of a name as a value, from the innermost scope that has one. */
  value(name: string, from: ts.Node): readonly Declared[] {
    return this.#find(name, from, (one) => !isTypeOnly(one));
  }

  /** The declarations of a name as a type. */
  type(name: string, from: ts.Node): readonly Declared[] {
    return this.#find(name, from, isType);
  }

  /** What the top level of a file, or a namespace, declares under a name. */
  inside(scope: ts.Node, name: string): readonly Declared[] {
    return this.#of(scope).get(name) ?? [];
  }

  /** All names that a scope declares. */
  names(scope: ts.Node): Names {
    return this.#of(scope);
  }

  #find(name: string, from: ts.Node, fits: (one: Declared) => boolean): readonly Declared[] {
    for (let at: ts.Node | undefined = from; at; at = at.parent) {
      const found = ts.isModuleDeclaration(at) ? this.exported(at, name) : this.#of(at).get(name);
      if (found?.some(fits)) return found;
    }
    return [];
  }

  /** What a namespace, all its blocks together, exports under a name. */
  exported(namespace: ts.ModuleDeclaration, name: string): readonly Declared[] {
    return exportedFrom(namespace, { name, namesOf: (scope) => this.#of(scope) });
  }

  /** The names that a namespace exports. */
  exportedNames(namespace: ts.ModuleDeclaration): ReadonlySet<string> {
    return namesExportedFrom(namespace, (scope) => this.#of(scope));
  }

  #of(scope: ts.Node): Names {
    const known = this.#names.get(scope);
    if (known) return known;
    if (!isScope(scope)) return nothing;
    const names = namesOf(scope);
    this.#names.set(scope, names);
    return names;
  }
}

const nothing: Names = new Map();

function isType(one: Declared): boolean {
  return (
    isTypeOnly(one) ||
    ts.isClassLike(one) ||
    ts.isEnumDeclaration(one) ||
    ts.isImportClause(one) ||
    ts.isImportSpecifier(one) ||
    ts.isNamespaceImport(one) ||
    ts.isImportEqualsDeclaration(one) ||
    ts.isModuleDeclaration(one)
  );
}

function isScope(node: ts.Node): boolean {
  return (
    ts.isSourceFile(node) ||
    ts.isBlock(node) ||
    ts.isFunctionLike(node) ||
    ts.isClassLike(node) ||
    ts.isForStatement(node) ||
    ts.isForInStatement(node) ||
    ts.isForOfStatement(node) ||
    ts.isCatchClause(node) ||
    ts.isCaseBlock(node) ||
    ts.isModuleBlock(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}
