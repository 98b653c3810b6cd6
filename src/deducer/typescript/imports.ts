import ts from "typescript";
import type { Statement } from "../ir/index.ts";
import { isDeclarationFile } from "./files/endings.ts";
import type { Lowering } from "./lowering.ts";
import type { Resolver } from "./resolver.ts";

type ImportStatement = Extract<Statement, { kind: "import" }>;

/** `import … from`, `import "…"`; nothing when it only brings types or nothing that is used. */
export function lowerImport(lowering: Lowering, node: ts.ImportDeclaration): Statement {
  const { importClause: clause, moduleSpecifier: specifier } = node;
  if (clause && isElided(lowering, clause)) return nothing(lowering, node);
  return runModule(lowering, node, { specifier, names: () => (clause ? boundNames(lowering, clause) : []) });
}

/** `export … from`; exports of the module's own names do nothing. */
export function lowerExport(lowering: Lowering, node: ts.ExportDeclaration): Statement {
  const { exportClause, moduleSpecifier, isTypeOnly } = node;
  const onlyTypes =
    exportClause &&
    ts.isNamedExports(exportClause) &&
    exportClause.elements.length > 0 &&
    exportClause.elements.every((element) => element.isTypeOnly);
  if (isTypeOnly || onlyTypes || !moduleSpecifier) return nothing(lowering, node);
  return runModule(lowering, node, { specifier: moduleSpecifier, names: () => [] });
}

/** `import x = require("…")`. */
export function lowerImportEquals(lowering: Lowering, node: ts.ImportEqualsDeclaration): Statement {
  if (node.isTypeOnly || !ts.isExternalModuleReference(node.moduleReference)) return nothing(lowering, node);
  const names = () => [node.name.text];
  return runModule(lowering, node, { specifier: node.moduleReference.expression, names });
}

type ImportedName = ts.ImportClause | ts.ImportSpecifier | ts.NamespaceImport;

/** The imported names that a file uses as values. */
export function usedImports(file: ts.SourceFile, resolver: Resolver): ReadonlySet<ts.Node> {
  const uses: Uses = { waiting: importsByName(file), used: new Set(), resolver };
  const open: ts.Node[] = [...file.statements].reverse();
  for (let node = open.pop(); node && uses.waiting.size > 0; node = open.pop()) {
    if (ts.isIdentifier(node)) note(node, uses);
    else if (!isTypesOnly(node)) ts.forEachChild(node, (child) => void open.push(child));
  }
  return uses.used;
}

function importsByName(file: ts.SourceFile): Map<string, ImportedName[]> {
  const found = new Map<string, ImportedName[]>();
  for (const statement of file.statements) {
    const names = ts.isImportDeclaration(statement) ? importedNames(statement.importClause) : [];
    for (const one of names) found.set(nameOf(one), [...(found.get(nameOf(one)) ?? []), one]);
  }
  return found;
}

interface Uses {
  readonly waiting: Map<string, ImportedName[]>;
  readonly used: Set<ts.Node>;
  readonly resolver: Resolver;
}

function note(identifier: ts.Identifier, { waiting, used, resolver }: Uses): void {
  const candidates = waiting.get(identifier.text);
  if (!candidates || isMemberName(identifier)) return;
  const found = candidates.filter((one) => resolver.isUseOf(one, identifier));
  if (found.length === 0) return;
  waiting.delete(identifier.text);
  const passedOn = ts.isExportSpecifier(identifier.parent) || ts.isExportAssignment(identifier.parent);
  for (const one of found) if (!passedOn || ts.isNamespaceImport(one) || !resolver.isType(one)) used.add(one);
}

/** A word behind a dot, or in front of a colon, is not the name of a variable. */
function isMemberName(identifier: ts.Identifier): boolean {
  const { parent } = identifier;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === identifier;
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent))
    return parent.name === identifier;
  return ts.isQualifiedName(parent) && parent.right === identifier;
}

function importedNames(clause: ts.ImportClause | undefined): readonly ImportedName[] {
  if (!clause || clause.isTypeOnly) return [];
  const { namedBindings: bindings } = clause;
  const first = clause.name ? [clause] : [];
  if (!bindings) return first;
  return ts.isNamespaceImport(bindings)
    ? [...first, bindings]
    : [...first, ...bindings.elements.filter((one) => !one.isTypeOnly)];
}

function nameOf(imported: ImportedName): string {
  return imported.name?.text ?? "default";
}

function isTypesOnly(node: ts.Node): boolean {
  if (ts.isExpressionWithTypeArguments(node)) return false;
  if (ts.isHeritageClause(node)) return node.token === ts.SyntaxKind.ImplementsKeyword;
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node)
  );
}

/** TypeScript leaves out an import of which no value is used, unless it is told to keep what is written. */
function isElided(lowering: Lowering, clause: ts.ImportClause): boolean {
  if (clause.isTypeOnly) return true;
  if (lowering.project.configuration.keepsUnusedImports) return false;
  const used = lowering.usedImports(clause.getSourceFile());
  return !importedNames(clause).some((one) => used.has(one));
}

function boundNames({ resolver }: Lowering, clause: ts.ImportClause): readonly string[] {
  return importedNames(clause)
    .filter((one) => ts.isNamespaceImport(one) || !resolver.isType(one))
    .map(nameOf);
}

interface Import {
  readonly specifier: ts.Expression;
  readonly names: () => readonly string[];
}

function runModule(lowering: Lowering, node: ts.Node, { specifier, names }: Import): Statement {
  const module = ts.isStringLiteralLike(specifier) ? moduleOf(lowering, specifier) : undefined;
  if (!module) return nothing(lowering, node);
  const at = lowering.places.of(node);
  // Telling types from values opens the imported modules.
  return {
    kind: "import",
    module,
    get names() {
      return names();
    },
    at,
  };
}

function moduleOf(
  lowering: Lowering,
  specifier: ts.StringLiteralLike,
): ImportStatement["module"] | undefined {
  const resolution = lowering.project.resolution(specifier);
  if (resolution.kind === "sdk") return { kind: "sdk", specifier: specifier.text };
  if (resolution.kind === "external") return resolution;
  if (resolution.kind !== "user" || isDeclarationFile(resolution.file)) return undefined;
  const { file } = resolution;
  return { kind: "user", load: () => lowering.runnable(file) };
}

function nothing(lowering: Lowering, node: ts.Node): Statement {
  return { kind: "nothing", at: lowering.places.of(node) };
}
