import ts from "typescript";
import type { Declared } from "./declarations.ts";
import { Scopes } from "./scopes.ts";

/** What a module exports under a name. */
export type Exported =
  | { readonly kind: "declared"; readonly declarations: readonly Declared[] }
  | { readonly kind: "specifier"; readonly specifier: ts.ExportSpecifier }
  | { readonly kind: "namespace"; readonly from: ts.Expression }
  | { readonly kind: "assignment"; readonly assignment: ts.ExportAssignment };

/** The exports that a file writes down itself, and the modules of which it exports everything. */
export interface FileExports {
  readonly names: ReadonlyMap<string, Exported>;
  readonly stars: readonly ts.StringLiteral[];
}

/** The name under which a file has what it exports in place of names (`export = x`). */
export const wholeExport = "export=";

/** What files declare and export, each looked at once: it depends on the text of the file alone. */
export class FileNames {
  readonly scopes = new Scopes();
  readonly #exports = new WeakMap<ts.SourceFile, FileExports>();

  /** The exports of a file. */
  exportsOf(file: ts.SourceFile): FileExports {
    const known = this.#exports.get(file) ?? exportsOf(file, this.scopes);
    this.#exports.set(file, known);
    return known;
  }
}

function exportsOf(file: ts.SourceFile, scopes: Scopes): FileExports {
  const names = new Map<string, Exported>();
  const stars: ts.StringLiteral[] = [];
  addDeclared(file, names, scopes);
  const unnamed = file.statements.filter(isUnnamed);
  if (unnamed.length > 0) names.set("default", { kind: "declared", declarations: unnamed });
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement)) addExport(statement, names, stars);
    else if (ts.isExportAssignment(statement))
      names.set(statement.isExportEquals ? wholeExport : "default", {
        kind: "assignment",
        assignment: statement,
      });
  }
  return { names, stars };
}

function addDeclared(file: ts.SourceFile, names: Map<string, Exported>, scopes: Scopes): void {
  for (const [name, declarations] of scopes.names(file))
    for (const statement of declarations.map(statementOf))
      if (hasKeyword(statement, ts.SyntaxKind.ExportKeyword))
        names.set(isDefault(statement) ? "default" : name, { kind: "declared", declarations });
}

function addExport(
  { exportClause: clause, moduleSpecifier: from }: ts.ExportDeclaration,
  names: Map<string, Exported>,
  stars: ts.StringLiteral[],
): void {
  if (!clause) {
    if (from && ts.isStringLiteral(from)) stars.push(from);
  } else if (ts.isNamedExports(clause))
    for (const specifier of clause.elements) names.set(specifier.name.text, { kind: "specifier", specifier });
  else if (from) names.set(clause.name.text, { kind: "namespace", from });
}

/** `export default function () {}`, `export default class {}`. */
function isUnnamed(statement: ts.Statement): statement is ts.FunctionDeclaration | ts.ClassDeclaration {
  return (
    (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) &&
    !statement.name &&
    isDefault(statement)
  );
}

function isDefault(statement: ts.Node): boolean {
  return hasKeyword(statement, ts.SyntaxKind.DefaultKeyword);
}

function hasKeyword(statement: ts.Node, keyword: ts.SyntaxKind): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === keyword) ?? false;
}

/** The top-level statement that a declaration belongs to. */
function statementOf(declaration: Declared): ts.Node {
  let at: ts.Node = declaration;
  while (at.parent && !ts.isSourceFile(at.parent)) at = at.parent;
  return at;
}
