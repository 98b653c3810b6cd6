/** What a scan should find, told from the syntax tree: for tests. */
import ts from "typescript";
import type { FileRecord, ImportRecord } from "./file-record.ts";

/** A record of the tree, with what the scan may only add to. */
export interface ParsedRecord extends Pick<FileRecord, "imports" | "renames" | "constructs"> {
  /** Names that run with the module. */
  readonly names: ReadonlySet<string>;
  /** Functions and classes of the module. */
  readonly code: ReadonlySet<string>;
}

/** Reads a text with the compiler; nothing where it is not correct. */
export function parsedRecord(path: string, text: string): ParsedRecord | undefined {
  const options: ts.CreateSourceFileOptions = {
    languageVersion: ts.ScriptTarget.ESNext,
    setExternalModuleIndicator: (one) => {
      (one as { externalModuleIndicator?: true }).externalModuleIndicator = true;
    },
  };
  const file = ts.createSourceFile(path, text, options, true);
  const { parseDiagnostics } = file as { parseDiagnostics?: readonly unknown[] };
  if (parseDiagnostics?.length) return undefined;
  const found = new Reading();
  for (const statement of file.statements) found.statement(statement);
  found.calls(file);
  return found;
}

class Reading implements ParsedRecord {
  readonly imports: ImportRecord[] = [];
  readonly renames: (readonly [string, string])[] = [];
  readonly names = new Set<string>();
  readonly code = new Set<string>();
  constructs = false;

  statement(node: ts.Statement): void {
    if (ts.isImportDeclaration(node)) this.#import(node);
    else if (ts.isImportEqualsDeclaration(node)) this.#importEquals(node);
    else if (ts.isExportDeclaration(node)) this.#export(node);
    else if (isAmbient(node)) return;
    else if (isCode(node)) this.#declared(node.name, node);
    else if (ts.isVariableStatement(node))
      for (const one of node.declarationList.declarations) this.#variable(one);
    else if (ts.isExportAssignment(node)) this.#default(node);
    else this.#runs(node);
  }

  #variable({ name, initializer }: ts.VariableDeclaration): void {
    this.#runs(name);
    if (initializer && isCode(initializer)) this.#declared(name, initializer);
    else if (initializer) this.#runs(initializer);
  }

  #default({ expression }: ts.ExportAssignment): void {
    if (ts.isIdentifier(expression)) this.renames.push([expression.text, "default"]);
    if (isCode(expression)) this.#header(expression);
    else this.#runs(expression);
  }

  #declared(name: ts.Node | undefined, node: Code): void {
    if (name && ts.isIdentifier(name)) this.code.add(name.text);
    this.#header(node);
  }

  /** Specifiers of calls, wherever they stand. */
  calls(node: ts.Node): void {
    if (ts.isCallExpression(node)) this.#call(node);
    ts.forEachChild(node, (child) => this.calls(child));
  }

  #call({ expression, arguments: [first] }: ts.CallExpression): void {
    const imports = expression.kind === ts.SyntaxKind.ImportKeyword;
    const requires = ts.isIdentifier(expression) && expression.text === "require";
    if ((imports || requires) && first && ts.isStringLiteralLike(first))
      this.imports.push({ specifier: first.text, kind: "dynamic", locals: [] });
  }

  #import({ importClause, moduleSpecifier }: ts.ImportDeclaration): void {
    const locals: string[] = [];
    const bindings = importClause?.namedBindings;
    if (importClause?.name) this.#bind("default", importClause.name.text, locals);
    if (bindings && ts.isNamespaceImport(bindings)) this.#bind("*", bindings.name.text, locals);
    if (bindings && ts.isNamedImports(bindings)) this.#named(bindings.elements, locals);
    const types = importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    this.#add(moduleSpecifier, { kind: types ? "type" : "static", locals });
  }

  #importEquals({ name, isTypeOnly, moduleReference }: ts.ImportEqualsDeclaration): void {
    if (!ts.isExternalModuleReference(moduleReference)) return;
    const found = { kind: isTypeOnly ? "type" : "static", locals: [name.text] } as const;
    this.renames.push(["default", name.text]);
    this.#add(moduleReference.expression, found);
  }

  #export({ exportClause, moduleSpecifier, isTypeOnly }: ts.ExportDeclaration): void {
    const names: string[] = [];
    if (exportClause && ts.isNamespaceExport(exportClause)) this.#bind("*", exportClause.name.text, names);
    if (exportClause && ts.isNamedExports(exportClause)) this.#named(exportClause.elements, names);
    if (moduleSpecifier) this.#add(moduleSpecifier, { kind: isTypeOnly ? "type" : "static", locals: [] });
  }

  #named(elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[], locals: string[]): void {
    for (const { propertyName, name } of elements) this.#bind((propertyName ?? name).text, name.text, locals);
  }

  #bind(from: string, to: string, locals: string[]): void {
    locals.push(to);
    if (from !== to) this.renames.push([from, to]);
  }

  #add(specifier: ts.Expression, found: Pick<ImportRecord, "kind" | "locals">): void {
    // The parser takes a template there too, and leaves it to the checker to refuse it.
    if (ts.isStringLiteral(specifier)) this.imports.push({ specifier: specifier.text, ...found });
  }

  /** Everything but types; a function that is handed over may run at once. */
  #runs(node: ts.Node): void {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || isAmbient(node)) return;
    if (ts.isNewExpression(node)) this.constructs = true;
    if (ts.isIdentifier(node) && isRead(node)) this.names.add(node.text);
    ts.forEachChild(node, (child) => this.#runs(child));
  }

  /** What of a function or class runs when it is declared: nothing, or what is static and what it extends. */
  #header(node: Code): void {
    if (!ts.isClassLike(node)) return;
    for (const clause of node.heritageClauses ?? [])
      if (clause.token === ts.SyntaxKind.ExtendsKeyword) this.#runs(clause);
    for (const decorator of ts.getDecorators(node) ?? []) this.#runs(decorator);
    for (const member of node.members) this.#member(member);
  }

  #member(member: ts.ClassElement): void {
    const decorated = ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []) : [];
    for (const decorator of decorated) this.#runs(decorator);
    if (member.name && ts.isComputedPropertyName(member.name)) this.#runs(member.name);
    const isStatic = ts.canHaveModifiers(member)
      ? ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
      : false;
    if (ts.isClassStaticBlockDeclaration(member)) this.#runs(member.body);
    else if (isStatic && ts.isPropertyDeclaration(member) && member.initializer)
      this.#runs(member.initializer);
  }
}

type Code = ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration;

/** What only gets a name where a variable or the module's default is it. */
function isCode(node: ts.Node): node is Code & { readonly name?: ts.Identifier } {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isClassLike(node)
  );
}

function isAmbient(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) ?? false;
}

/** Whether a name is looked up, and does not only name a member or something that is declared. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isAccessor(parent))
    return parent.name !== node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isEnumMember(parent))
    return parent.initializer === node;
  if (ts.isPropertyDeclaration(parent)) return parent.initializer === node;
  return (
    !ts.isDeclarationStatement(parent) &&
    !ts.isLabeledStatement(parent) &&
    !ts.isBreakOrContinueStatement(parent)
  );
}
