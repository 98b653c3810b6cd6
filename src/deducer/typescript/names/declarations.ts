import ts from "typescript";

/** What gives a name a meaning in a scope of a file. */
export type Declared =
  | ts.VariableDeclaration
  | ts.BindingElement
  | ts.ParameterDeclaration
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ClassLikeDeclaration
  | ts.EnumDeclaration
  | ts.EnumMember
  | ts.ModuleDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.TypeParameterDeclaration
  | ImportedName;

/** What brings a name in from another module. */
export type ImportedName =
  | ts.ImportClause
  | ts.ImportSpecifier
  | ts.NamespaceImport
  | ts.ImportEqualsDeclaration;

/** Whether a declaration is of a type and nothing else. */
export function isTypeOnly(node: ts.Node): boolean {
  return (
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeParameterDeclaration(node) ||
    (ts.isModuleDeclaration(node) && !isInstantiated(node))
  );
}

/** Whether a namespace is there when the program runs: one of types and nothing else is not. */
export function isInstantiated({ body }: ts.ModuleDeclaration): boolean {
  if (!body || ts.isIdentifier(body)) return false;
  if (ts.isModuleDeclaration(body)) return isInstantiated(body);
  return body.statements.some((statement) => !isTypeOnly(statement));
}

/** Whether a declaration brings in a name of another module, or of a namespace. */
export function isImportedName(node: ts.Node): node is ImportedName {
  return (
    ts.isImportClause(node) ||
    ts.isImportSpecifier(node) ||
    ts.isNamespaceImport(node) ||
    ts.isImportEqualsDeclaration(node)
  );
}

/** Of several declarations of a name the one that gives its value; of overloads the one with the body. */
export function valueDeclaration(all: readonly Declared[]): Declared | undefined {
  return (
    all.find((one) => ts.isFunctionDeclaration(one) && one.body) ??
    all.find((one) => ts.isClassDeclaration(one)) ??
    all.find((one) => !isTypeOnly(one) && !ts.isModuleDeclaration(one)) ??
    all.find((one) => !isTypeOnly(one))
  );
}

/** The enum whose declarations are merged into one: the first of them stands for all. */
export function firstEnum(all: readonly Declared[]): ts.EnumDeclaration | undefined {
  return all.find((one) => ts.isEnumDeclaration(one));
}

/** The name that a declaration gives; `default` for one without. */
export function nameOf(declaration: Declared): string {
  const { name } = declaration;
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : "default";
}

/** The name in the other module that a specifier stands for. */
export function importedName(specifier: ts.ImportSpecifier | ts.ExportSpecifier): string {
  return (specifier.propertyName ?? specifier.name).text;
}

/** Whether a declaration only says what is there at run time. */
export function isAmbient(declaration: ts.Declaration): boolean {
  const { Ambient } = ts.ModifierFlags;
  return (
    declaration.getSourceFile().isDeclarationFile ||
    (ts.getCombinedModifierFlags(declaration) & Ambient) !== 0
  );
}
