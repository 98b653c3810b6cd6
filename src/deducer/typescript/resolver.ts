import ts from "typescript";
import type { Binding } from "../ir/index.ts";
import type { Bindings, NamedDeclaration } from "./bindings.ts";
import { isJson, type Project } from "./project.ts";
import type { Target } from "./target.ts";
import { holderOf } from "./wrappers.ts";

type Seen = ReadonlySet<ts.Symbol>;
const circular: Target = { kind: "unsupported", what: "a name that is re-exported in a circle" };

/** Resolves names to what declares them, across modules, barrels and aliases. */
export class Resolver {
  readonly #project: Project;
  readonly #bindings: Bindings;
  /** The names that the SDK exports, types included. */
  readonly sdkNames: readonly string[];

  constructor(project: Project, bindings: Bindings) {
    this.#project = project;
    this.#bindings = bindings;
    const exports = project.checker.getSymbolAtLocation(project.sdk);
    const symbols = exports ? project.checker.getExportsOfModule(exports) : [];
    this.sdkNames = symbols.map((symbol) => symbol.name);
  }

  /** What an identifier in an expression stands for. */
  targetOf(identifier: ts.Identifier): Target {
    const { checker } = this.#project;
    const symbol = ts.isShorthandPropertyAssignment(identifier.parent)
      ? checker.getShorthandAssignmentValueSymbol(identifier.parent)
      : checker.getSymbolAtLocation(identifier);
    return symbol ? this.#follow(symbol, new Set()) : { kind: "builtin", name: identifier.text };
  }

  /** What a module of the user's exports under that name. */
  exportOf(file: ts.SourceFile, name: string): Target {
    return this.#exported(file, name, new Set());
  }

  /** The names that a module of the user's exports. */
  exportNames(file: ts.SourceFile): readonly string[] {
    const { checker } = this.#project;
    const module = checker.getSymbolAtLocation(file);
    const symbols = module ? checker.getExportsOfModule(module) : [];
    return symbols.filter((symbol) => !isOnlyType(checker, symbol)).map((symbol) => symbol.name);
  }

  /** Whether a name that a module brings in or exports is a type and nothing else. */
  isType(specifier: ts.ImportSpecifier | ts.ImportClause): boolean {
    const { checker } = this.#project;
    const symbol = specifier.name && checker.getSymbolAtLocation(specifier.name);
    return symbol !== undefined && isOnlyType(checker, symbol);
  }

  #follow(symbol: ts.Symbol, seen: Seen): Target {
    if (seen.has(symbol)) return circular;
    const alias = symbol.flags & ts.SymbolFlags.Alias ? symbol.declarations?.[0] : undefined;
    return alias ? this.#alias(alias, new Set([...seen, symbol])) : this.#declared(symbol);
  }

  #alias(declaration: ts.Declaration, seen: Seen): Target {
    if (ts.isImportClause(declaration))
      return this.#imported({ from: declaration.parent.moduleSpecifier, name: "default" }, seen);
    if (ts.isNamespaceImport(declaration))
      return this.#imported({ from: declaration.parent.parent.moduleSpecifier, name: "*" }, seen);
    if (ts.isNamespaceExport(declaration))
      return this.#imported({ from: declaration.parent.moduleSpecifier, name: "*" }, seen);
    if (ts.isImportSpecifier(declaration)) {
      const { moduleSpecifier } = declaration.parent.parent.parent;
      return this.#imported({ from: moduleSpecifier, name: importedName(declaration) }, seen);
    }
    if (ts.isExportSpecifier(declaration)) return this.#exportSpecifier(declaration, seen);
    if (ts.isExportAssignment(declaration)) return this.#defaultExport(declaration, seen);
    if (
      ts.isImportEqualsDeclaration(declaration) &&
      ts.isExternalModuleReference(declaration.moduleReference)
    )
      return this.#imported({ from: declaration.moduleReference.expression, name: "*" }, seen);
    return { kind: "unsupported", what: "an alias of a namespace's member" };
  }

  #exportSpecifier(specifier: ts.ExportSpecifier, seen: Seen): Target {
    const from = specifier.parent.parent.moduleSpecifier;
    if (from) return this.#imported({ from, name: importedName(specifier) }, seen);
    const symbol = this.#project.checker.getExportSpecifierLocalTargetSymbol(specifier);
    return symbol
      ? this.#follow(symbol, seen)
      : notExported(importedName(specifier), specifier.getSourceFile());
  }

  /** `export default x` means `x` itself, unless `x` may change later. */
  #defaultExport(assignment: ts.ExportAssignment, seen: Seen): Target {
    const own: Target = { kind: "binding", binding: this.#bindings.of(assignment) };
    if (!ts.isIdentifier(assignment.expression)) return own;
    const symbol = this.#project.checker.getSymbolAtLocation(assignment.expression);
    const target = symbol ? this.#follow(symbol, seen) : own;
    const changeable =
      target.kind === "binding" && target.binding.role === "variable" && !target.binding.constant;
    return changeable ? own : target;
  }

  #imported({ from, name }: { from: ts.Expression | undefined; name: string }, seen: Seen): Target {
    if (!from || !ts.isStringLiteralLike(from))
      return { kind: "unsupported", what: "an import of a computed name" };
    const resolution = this.#project.resolution(from);
    if (resolution.kind === "sdk") return this.#sdk(name);
    if (resolution.kind === "external") return { ...resolution, name };
    const file = resolution.kind === "user" ? this.#project.fileAt(resolution.file) : undefined;
    if (!file) return { kind: "unsupported", what: `a value of \`${from.text}\`` };
    if (isJson(file)) return this.#json(file, name);
    return name === "*" ? { kind: "module", file } : this.#exported(file, name, seen);
  }

  #sdk(name: string): Target {
    if (name === "*" || this.sdkNames.includes(name)) return { kind: "sdk", name };
    return { kind: "unsupported", what: `\`${name}\`, which the SDK does not have` };
  }

  #json(file: ts.SourceFile, name: string): Target {
    const binding = this.#bindings.of(file);
    return name === "*" || name === "default"
      ? { kind: "binding", binding }
      : { kind: "property", binding, name };
  }

  #exported(file: ts.SourceFile, name: string, seen: Seen): Target {
    const module = this.#project.checker.getSymbolAtLocation(file);
    const symbol = module && this.#project.checker.tryGetMemberInModuleExports(name, module);
    if (symbol) return this.#follow(symbol, seen);
    return this.#fromPackages({ file, name }, new Set()) ?? notExported(name, file);
  }

  /** A name that only `export * from "package"` can bring: the package is not opened, so the first one it is. */
  #fromPackages(
    { file, name }: { file: ts.SourceFile; name: string },
    seen: Set<ts.SourceFile>,
  ): Target | undefined {
    if (seen.has(file) || name === "default") return undefined;
    seen.add(file);
    for (const specifier of starExports(file)) {
      const resolution = this.#project.resolution(specifier);
      if (resolution.kind === "external") return { ...resolution, name };
      const next = resolution.kind === "user" ? this.#project.fileAt(resolution.file) : undefined;
      const found = next && this.#fromPackages({ file: next, name }, seen);
      if (found) return found;
    }
    return undefined;
  }

  /** The binding of an enum, the same for all declarations that are merged into it. */
  enumBinding(declaration: ts.EnumDeclaration): Binding {
    const symbol = this.#project.checker.getSymbolAtLocation(declaration.name);
    return this.#bindings.of(symbol?.declarations?.find(ts.isEnumDeclaration) ?? declaration);
  }

  #enumMember(member: ts.EnumMember, name: string): Target {
    return { kind: "property", binding: this.enumBinding(member.parent), name };
  }

  #declared(symbol: ts.Symbol): Target {
    const declaration = valueDeclaration(symbol);
    if (!declaration) return { kind: "builtin", name: symbol.name };
    const file = declaration.getSourceFile();
    if (this.#project.isSdk(file)) return { kind: "sdk", name: symbol.name };
    if (!this.#project.isUsers(file) || isAmbient(declaration)) return { kind: "builtin", name: symbol.name };
    if (ts.isEnumMember(declaration)) return this.#enumMember(declaration, symbol.name);
    const named = holderOf(declaration) ?? declaration;
    if (isNamed(named)) return { kind: "binding", binding: this.#bindings.of(named) };
    return { kind: "unsupported", what: `the type \`${symbol.name}\`` };
  }
}

function isOnlyType(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  const original = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return (original.flags & ts.SymbolFlags.Type) !== 0 && (original.flags & ts.SymbolFlags.Value) === 0;
}

function starExports(file: ts.SourceFile): readonly ts.StringLiteral[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.exportClause) return [];
    const { moduleSpecifier } = statement;
    return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier] : [];
  });
}

function importedName(specifier: ts.ImportSpecifier | ts.ExportSpecifier): string {
  return (specifier.propertyName ?? specifier.name).text;
}

function notExported(name: string, file: ts.SourceFile): Target {
  return {
    kind: "unsupported",
    what: `\`${name}\`, which \`${file.fileName.replace(/^.*\//, "")}\` does not export`,
  };
}

/** The declaration that gives the value; of overloads the one with the body. */
function valueDeclaration(symbol: ts.Symbol): ts.Declaration | undefined {
  const all = symbol.declarations ?? [];
  return (
    all.find((one) => ts.isFunctionDeclaration(one) && one.body) ??
    all.find((one) => ts.isClassDeclaration(one)) ??
    symbol.valueDeclaration ??
    all[0]
  );
}

function isAmbient(declaration: ts.Declaration): boolean {
  const { Ambient } = ts.ModifierFlags;
  return (
    declaration.getSourceFile().isDeclarationFile ||
    (ts.getCombinedModifierFlags(declaration) & Ambient) !== 0
  );
}

function isNamed(node: ts.Declaration): node is NamedDeclaration & ts.Declaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isBindingElement(node) ||
    ts.isParameter(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isClassLike(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isExportAssignment(node)
  );
}
