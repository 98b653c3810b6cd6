import ts from "typescript";
import { type Declared, isAmbient } from "./declarations.ts";
import type { Names } from "./scope-names.ts";

/** What the scopes of a file declare. */
type NamesOf = (scope: ts.Node) => Names;

/** All declarations that are merged into one namespace, an enum of its name among them. */
function mergedWith(
  namespace: ts.ModuleDeclaration,
  namesOf: NamesOf,
): readonly (ts.ModuleDeclaration | ts.EnumDeclaration)[] {
  const { parent, name } = namespace;
  const own = namesOf(parent).get(name.text) ?? [];
  const outer = ts.isModuleBlock(parent)
    ? parent.parent
    : ts.isModuleDeclaration(parent)
      ? parent
      : undefined;
  const exported = outer ? exportsOfAll(mergedWith(outer, namesOf), { name: name.text, namesOf }) : [];
  return [...new Set([namespace, ...own, ...exported])].filter(
    (one) => ts.isModuleDeclaration(one) || ts.isEnumDeclaration(one),
  );
}

/** What a namespace, all its blocks together, exports under a name. */
export function exportedFrom(
  namespace: ts.ModuleDeclaration,
  { name, namesOf }: { readonly name: string; readonly namesOf: NamesOf },
): readonly Declared[] {
  return exportsOfAll(mergedWith(namespace, namesOf), { name, namesOf });
}

function exportsOfAll(
  all: readonly (ts.ModuleDeclaration | ts.EnumDeclaration)[],
  { name, namesOf }: { readonly name: string; readonly namesOf: NamesOf },
): readonly Declared[] {
  return all.flatMap((one) => exportsOf(one, namesOf).get(name) ?? []);
}

/** The names that a namespace, all its blocks together, exports. */
export function namesExportedFrom(namespace: ts.ModuleDeclaration, namesOf: NamesOf): ReadonlySet<string> {
  return new Set(mergedWith(namespace, namesOf).flatMap((one) => [...exportsOf(one, namesOf).keys()]));
}

/** What one block exports. In `namespace A.B` the inner one is exported without saying so. */
function exportsOf(one: ts.ModuleDeclaration | ts.EnumDeclaration, namesOf: NamesOf): Names {
  if (ts.isEnumDeclaration(one)) return namesOf(one);
  const { body } = one;
  if (!body || isAmbient(one)) return new Map();
  if (ts.isModuleDeclaration(body)) return new Map([[body.name.text, [body]]]);
  const found = [...namesOf(body)].map(
    ([name, declarations]) => [name, declarations.filter(isExported)] as const,
  );
  return new Map(found.filter(([, declarations]) => declarations.length > 0));
}

function isExported(declaration: Declared): boolean {
  let statement: ts.Node = declaration;
  while (!ts.isModuleBlock(statement.parent)) statement = statement.parent;
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}
