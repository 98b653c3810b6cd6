import ts from "typescript";
import type { Binding } from "../ir/index.ts";
import type { Bindings } from "./bindings.ts";
import { isJsonFile } from "./files/endings.ts";
import { jsonMeaning, type Meaning, propertyOf, targetOf } from "./meaning.ts";
import {
  type Declared,
  firstEnum,
  type ImportedName,
  importedName,
  isAmbient,
  isImportedName,
  isInstantiated,
  isTypeOnly,
  valueDeclaration,
} from "./names/declarations.ts";
import { type Exported, type FileNames, wholeExport } from "./names/exports.ts";
import type { Project } from "./project.ts";
import { type ImportOfUser, notExported, type Target, unreadable } from "./target.ts";
import { unwrapped } from "./wrappers.ts";
import { WrittenExports } from "./written-exports.ts";

/** A name of a module, or the module as a whole (`*`). */
interface Imported {
  readonly from: ts.Expression | undefined;
  readonly name: string;
}

type Seen = ReadonlySet<ts.Node>;
const circular: Target = { kind: "unsupported", what: "a name that is re-exported in a circle" };

/** Resolves names to what declares them, across modules, barrels and aliases. It opens a module when a name leads there. */
export class Resolver {
  readonly #project: Project;
  readonly #bindings: Bindings;
  readonly #files: FileNames;
  /** What modules export as they write it down. */
  readonly written: WrittenExports;
  #sdkNames: readonly string[] | undefined;

  constructor(project: Project, { bindings, files }: { bindings: Bindings; files: FileNames }) {
    this.#project = project;
    this.#bindings = bindings;
    this.#files = files;
    this.written = new WrittenExports(project, files);
  }

  /** The names that the SDK exports, types included. */
  get sdkNames(): readonly string[] {
    this.#sdkNames ??= [...this.#files.exportsOf(this.#project.sdk).names.keys()];
    return this.#sdkNames;
  }

  /** What an identifier in an expression stands for. */
  targetOf(identifier: ts.Identifier): Target {
    return this.#target(this.valueOf(identifier), identifier.text);
  }

  /** The file and the export that a name stands for which an import statement of the user's brings in. */
  importOf(identifier: ts.Identifier): ImportOfUser | undefined {
    const [found, ...others] = this.#files.scopes.value(identifier.text, identifier);
    if (!found || others.length > 0 || !ts.isImportSpecifier(found)) return undefined;
    const { moduleSpecifier } = found.parent.parent.parent;
    if (!ts.isStringLiteral(moduleSpecifier)) return undefined;
    const resolution = this.#project.resolution(moduleSpecifier);
    if (resolution.kind !== "user") return undefined;
    return { file: resolution.file, name: importedName(found), node: found.propertyName ?? found.name };
  }

  /** What a module of the user's exports under that name. */
  exportOf(path: string, name: string): Target {
    return this.#target(this.#exported(path, name, new Set()), name);
  }

  /** The names of values that a module of the user's exports. */
  exportNames(path: string): readonly string[] {
    return [...this.written.all(path)].filter((name) => {
      const found = this.#exported(path, name, new Set());
      return found.kind !== "declared" || !found.declarations.every(isTypeOnly);
    });
  }

  /** Whether a name that a module brings in is a type and nothing else. */
  isType(specifier: ts.ImportSpecifier | ts.ImportClause): boolean {
    const found = this.#imported(specifier, new Set());
    const opened =
      found.kind === "sdk" ? this.#ofModule({ file: this.#project.sdk, name: found.name }, new Set()) : found;
    return (
      opened?.kind === "declared" && opened.declarations.length > 0 && opened.declarations.every(isTypeOnly)
    );
  }

  /** Whether an identifier means that import. */
  isUseOf(imported: ts.Node, identifier: ts.Identifier): boolean {
    return this.#files.scopes.value(identifier.text, identifier).some((one) => one === imported);
  }

  /** What the name, or the names with dots between them, of an expression stand for, as declarations. */
  meaningOf(node: ts.Node): Meaning | undefined {
    const inner = ts.isExpression(node) ? unwrapped(node) : node;
    if (ts.isIdentifier(inner)) return this.valueOf(inner);
    if (ts.isPropertyAccessExpression(inner))
      return this.#member(this.meaningOf(inner.expression), inner.name.text, new Set());
    return undefined;
  }

  /** What a member of a namespace stands for; nothing where its owner is none, or is something else besides. */
  memberOf(owner: ts.Expression, name: string): Target | undefined {
    const found = this.#member(this.meaningOf(owner), name, new Set());
    return found && this.#target(found, name);
  }

  /** The values that a namespace exports. */
  membersOf(namespace: ts.ModuleDeclaration): readonly (readonly [string, Target])[] {
    return [...this.#files.scopes.exportedNames(namespace)].flatMap((name) => {
      const found = this.#member({ kind: "declared", declarations: [namespace] }, name, new Set());
      const isValue = found?.kind !== "declared" || !found.declarations.every(isTypeOnly);
      return found && isValue ? [[name, this.#target(found, name)] as const] : [];
    });
  }

  #member(owner: Meaning | undefined, name: string, seen: Seen): Meaning | undefined {
    if (owner?.kind === "namespace")
      return this.#member({ kind: "declared", declarations: [owner.declaration] }, name, seen);
    if (owner?.kind === "module") return this.#exported(owner.file, name, seen);
    if (owner?.kind !== "declared") return undefined;
    const namespace = owner.declarations.find(
      (one) => ts.isModuleDeclaration(one) && isInstantiated(one) && !isAmbient(one),
    );
    if (!namespace || !ts.isModuleDeclaration(namespace)) return undefined;
    const members = this.#files.scopes.exported(namespace, name);
    if (members.length > 0) return this.#followed(members, seen);
    const isMore = valueDeclaration(owner.declarations) !== namespace;
    return isMore ? undefined : notExported(name, namespace.name.text);
  }

  /** What a name in a type stands for. */
  typeOf(name: ts.Identifier): Meaning {
    const found = this.#files.scopes.type(name.text, name);
    return found.length > 0 ? this.#followed(found, new Set()) : { kind: "builtin", name: name.text };
  }

  /** What an identifier in an expression stands for, as declarations. */
  valueOf(name: ts.Identifier): Meaning {
    const found = this.#files.scopes.value(name.text, name);
    return found.length > 0 ? this.#followed(found, new Set()) : { kind: "builtin", name: name.text };
  }

  /** The binding of an enum, the same for all declarations that are merged into it. */
  enumBinding(declaration: ts.EnumDeclaration): Binding {
    const all = this.#files.scopes.value(declaration.name.text, declaration.parent);
    return this.#bindings.of(firstEnum(all) ?? declaration);
  }

  #followed(declarations: readonly Declared[], seen: Seen): Meaning {
    const imported = declarations.find(isImportedName);
    const own = declarations.filter((one) => !isImportedName(one));
    return imported && own.every(isTypeOnly)
      ? this.#imported(imported, seen)
      : { kind: "declared", declarations };
  }

  #imported(declaration: ImportedName, seen: Seen): Meaning {
    if (seen.has(declaration)) return circular;
    const next = new Set([...seen, declaration]);
    if (ts.isImportClause(declaration))
      return this.#from({ from: declaration.parent.moduleSpecifier, name: "default" }, next);
    if (ts.isNamespaceImport(declaration))
      return this.#from({ from: declaration.parent.parent.moduleSpecifier, name: "*" }, next);
    if (ts.isImportSpecifier(declaration)) {
      const { moduleSpecifier } = declaration.parent.parent.parent;
      return this.#from({ from: moduleSpecifier, name: importedName(declaration) }, next);
    }
    const { moduleReference: reference } = declaration;
    if (ts.isExternalModuleReference(reference))
      return this.#from({ from: reference.expression, name: "*" }, next);
    return this.#entity(reference, next);
  }

  /** `import a = b.c` */
  #entity(node: ts.EntityName, seen: Seen): Meaning {
    if (ts.isQualifiedName(node)) return this.#qualified(node, seen);
    const { scopes } = this.#files;
    const values = scopes.value(node.text, node);
    const found = values.length > 0 ? values : scopes.type(node.text, node);
    return found.length > 0 ? this.#followed(found, seen) : { kind: "builtin", name: node.text };
  }

  #qualified({ left, right: { text } }: ts.QualifiedName, seen: Seen): Meaning {
    const owner = this.#entity(left, seen);
    if (owner.kind === "sdk" && owner.name === "*") return this.#sdk(text);
    if (owner.kind === "external" && owner.name === "*") return { ...owner, name: text };
    const enums = owner.kind === "declared" ? owner.declarations.filter(ts.isEnumDeclaration) : [];
    const members = enums.flatMap((one) => this.#files.scopes.inside(one, text));
    if (members.length > 0) return { kind: "declared", declarations: members };
    return this.#member(owner, text, seen) ?? notExported(text, left.getText());
  }

  #from({ from, name }: Imported, seen: Seen): Meaning {
    if (!from || !ts.isStringLiteralLike(from))
      return { kind: "unsupported", what: "an import of a computed name" };
    const resolution = this.#project.resolution(from);
    if (resolution.kind === "sdk") return this.#sdk(name);
    if (resolution.kind === "external") return { ...resolution, name };
    if (resolution.kind !== "user")
      return { kind: "unsupported", what: `a value of \`${from.text}\``, refused: true };
    if (isJsonFile(resolution.file))
      return jsonMeaning(name, resolution.file, { project: this.#project, bindings: this.#bindings });
    if (name !== "*") return this.#exported(resolution.file, name, seen);
    const { file } = resolution;
    const parsed = this.#project.parsed(file);
    return (parsed && !parsed.error && this.#whole(parsed.file, seen)) || { kind: "module", file };
  }

  /** What a module is that has one value in place of exports (`export = x`). */
  #whole(file: ts.SourceFile, seen: Seen): Meaning | undefined {
    const exported = this.#files.exportsOf(file).names.get(wholeExport);
    return exported && this.#ofExport(exported, seen);
  }

  #memberOfWhole(whole: Meaning, name: string, seen: Seen): Meaning {
    if (name === "default") return whole;
    return this.#member(whole, name, seen) ?? propertyOf(this.#target(whole, name), name);
  }

  #sdk(name: string): Target {
    if (name === "*" || this.sdkNames.includes(name)) return { kind: "sdk", name };
    return { kind: "unsupported", what: `\`${name}\`, which the SDK does not have`, refused: true };
  }

  #exported(path: string, name: string, seen: Seen): Meaning {
    const parsed = this.#project.parsed(path);
    if (!parsed) return notExported(name, path);
    if (parsed.error) return unreadable(name, path);
    const { file } = parsed;
    return (
      this.#ofModule({ file, name }, seen) ?? this.written.fromPackages(file, name) ?? notExported(name, path)
    );
  }

  #ofModule(
    { file, name }: { readonly file: ts.SourceFile; readonly name: string },
    seen: Seen,
  ): Meaning | undefined {
    const { names, stars } = this.#files.exportsOf(file);
    const own = names.get(name);
    if (own) return this.#ofExport(own, seen);
    const whole = this.#whole(file, seen);
    if (whole) return this.#memberOfWhole(whole, name, seen);
    if (name === "default" || seen.has(file)) return undefined;
    for (const specifier of stars) {
      const next = this.#opened(specifier);
      const found = next && this.#ofModule({ file: next, name }, new Set([...seen, file]));
      if (found) return found;
    }
    return undefined;
  }

  #opened(specifier: ts.StringLiteral): ts.SourceFile | undefined {
    const resolution = this.#project.resolution(specifier);
    if (resolution.kind === "sdk") return this.#project.sdk;
    return resolution.kind === "user" ? this.#project.fileAt(resolution.file) : undefined;
  }

  #ofExport(exported: Exported, seen: Seen): Meaning {
    if (exported.kind === "declared") return this.#followed(exported.declarations, seen);
    if (exported.kind === "namespace") return this.#from({ from: exported.from, name: "*" }, seen);
    if (exported.kind === "assignment") return this.#defaultExport(exported.assignment, seen);
    const { specifier } = exported;
    if (seen.has(specifier)) return circular;
    const next = new Set([...seen, specifier]);
    const from = specifier.parent.parent.moduleSpecifier;
    const name = importedName(specifier);
    if (from) return this.#from({ from, name }, next);
    const file = specifier.getSourceFile();
    const local = this.#files.scopes.inside(file, name);
    return local.length > 0 ? this.#followed(local, next) : notExported(name, file.fileName);
  }

  /** `export default x` means `x` itself, unless `x` may change later. */
  #defaultExport(assignment: ts.ExportAssignment, seen: Seen): Meaning {
    const own: Target = { kind: "binding", binding: this.#bindings.of(assignment) };
    const { expression } = assignment;
    if (!ts.isIdentifier(expression)) return own;
    const all = this.#files.scopes.inside(assignment.getSourceFile(), expression.text);
    if (all.length === 0) return own;
    const found = this.#followed(all, seen);
    const target = this.#target(found, expression.text);
    const changeable =
      target.kind === "binding" && target.binding.role === "variable" && !target.binding.constant;
    return changeable ? own : found;
  }

  #target(found: Meaning, name: string): Target {
    return targetOf(found, name, {
      ...{ project: this.#project, bindings: this.#bindings },
      enumBinding: (declaration) => this.enumBinding(declaration),
    });
  }
}
