import ts from "typescript";
import type { Statement } from "../ir/index.ts";
import type { Lowering } from "./lowering.ts";

type ImportStatement = Extract<Statement, { kind: "import" }>;

/** `import … from`, `import "…"`; nothing when it only brings types or nothing that is used. */
export function lowerImport(lowering: Lowering, node: ts.ImportDeclaration): Statement {
  const names = boundNames(lowering, node);
  if (node.importClause && isElided(lowering, node.importClause, names)) return nothing(lowering, node);
  return runModule(lowering, node, { specifier: node.moduleSpecifier, names });
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
  return runModule(lowering, node, { specifier: moduleSpecifier, names: [] });
}

/** `import x = require("…")`. */
export function lowerImportEquals(lowering: Lowering, node: ts.ImportEqualsDeclaration): Statement {
  if (node.isTypeOnly || !ts.isExternalModuleReference(node.moduleReference)) return nothing(lowering, node);
  return runModule(lowering, node, { specifier: node.moduleReference.expression, names: [node.name.text] });
}

/** Every word of a file that may be the use of a value: those in types are not. */
export function valueNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    else if (!isTypesOnly(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return names;
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
function isElided(lowering: Lowering, clause: ts.ImportClause, names: readonly string[]): boolean {
  if (clause.isTypeOnly) return true;
  if (lowering.project.configuration.keepsUnusedImports) return false;
  const used = lowering.valueNames(clause.getSourceFile());
  return !names.some((name) => used.has(name));
}

function boundNames(lowering: Lowering, { importClause: clause }: ts.ImportDeclaration): readonly string[] {
  if (!clause || clause.isTypeOnly) return [];
  const first = clause.name && !lowering.resolver.isType(clause) ? [clause.name.text] : [];
  const { namedBindings: bindings } = clause;
  if (!bindings) return first;
  if (ts.isNamespaceImport(bindings)) return [...first, bindings.name.text];
  const values = bindings.elements.filter((one) => !one.isTypeOnly && !lowering.resolver.isType(one));
  return [...first, ...values.map((one) => one.name.text)];
}

interface Import {
  readonly specifier: ts.Expression;
  readonly names: readonly string[];
}

function runModule(lowering: Lowering, node: ts.Node, { specifier, names }: Import): Statement {
  const module = ts.isStringLiteralLike(specifier) ? moduleOf(lowering, specifier) : undefined;
  return module ? { kind: "import", module, names, at: lowering.places.of(node) } : nothing(lowering, node);
}

function moduleOf(
  lowering: Lowering,
  specifier: ts.StringLiteralLike,
): ImportStatement["module"] | undefined {
  const resolution = lowering.project.resolution(specifier);
  if (resolution.kind === "sdk") return { kind: "sdk", specifier: specifier.text };
  if (resolution.kind === "external") return resolution;
  const file = resolution.kind === "user" ? lowering.project.fileAt(resolution.file) : undefined;
  return file && !file.isDeclarationFile ? { kind: "user", load: () => lowering.module(file) } : undefined;
}

function nothing(lowering: Lowering, node: ts.Node): Statement {
  return { kind: "nothing", at: lowering.places.of(node) };
}
