import ts from "typescript";
import type { Binding } from "../ir/index.ts";
import { type Bindings, isNamed } from "./bindings.ts";
import { isJsonFile } from "./files/endings.ts";
import {
  type Declared,
  firstEnum,
  type ImportedName,
  importedName,
  isAmbient,
  isImportedName,
  isTypeOnly,
  nameOf,
  valueDeclaration,
} from "./names/declarations.ts";
import type { Exported, FileNames } from "./names/exports.ts";
import type { Project } from "./project.ts";
import { notExported, type Target, unreadable } from "./target.ts";
import { holderOf } from "./wrappers.ts";

/** A name of a module, or the module as a whole (`*`). */
interface Imported {
  readonly from: ts.Expression | undefined;
  readonly name: string;
}

/** The declarations of a name, or what it is instead. */
export type Meaning = { readonly kind: "declared"; readonly declarations: readonly Declared[] } | Target;

type Seen = ReadonlySet<ts.Node>;
const circular: Target = { kind: "unsupported", what: "a name that is re-exported in a circle" };

/** Resolves names to what declares them, across modules, barrels and aliases. It opens a module when a name leads there. */
export class Resolver {
  readonly #project: Project;
  readonly #bindings: Bindings;
  readonly #files: FileNames;
  #sdkNames: readonly string[] | undefined;

  constructor(project: Project, { bindings, files }: { bindings: Bindings; files: FileNames }) {
    this.#project = project;
    this.#bindings = bindings;
    this.#files = files;
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
  importOf(identifier: ts.Identifier): { readonly file: string; readonly name: string } | undefined {
    const [found, ...others] = this.#files.scopes.value(identifier.text, identifier);
    if (!found || others.length > 0 || !ts.isImportSpecifier(found)) return undefined;
    const { moduleSpecifier } = found.parent.parent.parent;
    if (!ts.isStringLiteral(moduleSpecifier)) return undefined;
    const resolution = this.#project.resolution(moduleSpecifier);
    return resolution.kind === "user" ? { file: resolution.file, name: importedName(found) } : undefined;
  }

  /** What a module of the user's exports under that name. */
  exportOf(path: string, name: string): Target {
    return this.#target(this.#exported(path, name, new Set()), name);
  }

  /** The names of values that a module of the user's exports. */
  exportNames(path: string): readonly string[] {
    const names = this.#allNames(path, new Set());
    return [...names].filter((name) => {
      const found = this.#exported(path, name, new Set());
      return found.kind !== "declared" || !found.declarations.every(isTypeOnly);
    });
  }

  #allNames(path: string, seen: Set<string>): ReadonlySet<string> {
    const file = seen.has(path) ? undefined : this.#project.fileAt(path);
    if (!file) return new Set();
    seen.add(path);
    const { names, stars } = this.#files.exportsOf(file);
    const inherited = stars.flatMap((specifier) => {
      const resolution = this.#project.resolution(specifier);
      return resolution.kind === "user" ? [...this.#allNames(resolution.file, seen)] : [];
    });
    return new Set([...names.keys(), ...inherited.filter((name) => name !== "default")]);
  }

  /** The names under which a module exports a variable of its own. */
  exportedNames(path: string, variable: string): readonly string[] {
    const file = this.#project.fileAt(path);
    if (!file) return [];
    return [...this.#files.exportsOf(file).names].flatMap(([name, exported]) => {
      if (exported.kind === "declared")
        return exported.declarations.some((one) => nameOf(one) === variable) ? [name] : [];
      if (exported.kind === "specifier") return importedName(exported.specifier) === variable ? [name] : [];
      return exported.kind === "assignment" ? [name] : [];
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
    if (ts.isExternalModuleReference(declaration.moduleReference))
      return this.#from({ from: declaration.moduleReference.expression, name: "*" }, next);
    return { kind: "unsupported", what: "an alias of a namespace's member" };
  }

  #from({ from, name }: Imported, seen: Seen): Meaning {
    if (!from || !ts.isStringLiteralLike(from))
      return { kind: "unsupported", what: "an import of a computed name" };
    const resolution = this.#project.resolution(from);
    if (resolution.kind === "sdk") return this.#sdk(name);
    if (resolution.kind === "external") return { ...resolution, name };
    if (resolution.kind !== "user")
      return { kind: "unsupported", what: `a value of \`${from.text}\``, refused: true };
    if (isJsonFile(resolution.file)) return this.#json(resolution.file, name);
    return name === "*"
      ? { kind: "module", file: resolution.file }
      : this.#exported(resolution.file, name, seen);
  }

  #sdk(name: string): Target {
    if (name === "*" || this.sdkNames.includes(name)) return { kind: "sdk", name };
    return { kind: "unsupported", what: `\`${name}\`, which the SDK does not have`, refused: true };
  }

  #json(path: string, name: string): Target {
    const parsed = this.#project.parsed(path);
    if (!parsed) return { kind: "unsupported", what: "a file that is not there" };
    if (parsed.error) return unreadable(name, path);
    const binding = this.#bindings.of(parsed.file);
    return name === "*" || name === "default"
      ? { kind: "binding", binding }
      : { kind: "property", binding, name };
  }

  #exported(path: string, name: string, seen: Seen): Meaning {
    const parsed = this.#project.parsed(path);
    if (!parsed) return notExported(name, path);
    if (parsed.error) return unreadable(name, path);
    const { file } = parsed;
    return (
      this.#ofModule({ file, name }, seen) ??
      this.#fromPackages({ file, name }, new Set()) ??
      notExported(name, path)
    );
  }

  #ofModule(
    { file, name }: { readonly file: ts.SourceFile; readonly name: string },
    seen: Seen,
  ): Meaning | undefined {
    const { names, stars } = this.#files.exportsOf(file);
    const own = names.get(name);
    if (own) return this.#ofExport(own, seen);
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

  /** A name that only `export * from "package"` can bring: the package is not opened, so the first one it is. */
  #fromPackages(
    { file, name }: { file: ts.SourceFile; name: string },
    seen: Set<ts.SourceFile>,
  ): Target | undefined {
    if (seen.has(file) || name === "default") return undefined;
    seen.add(file);
    for (const specifier of this.#files.exportsOf(file).stars) {
      const resolution = this.#project.resolution(specifier);
      if (resolution.kind === "external") return { ...resolution, name };
      const next = resolution.kind === "user" ? this.#project.fileAt(resolution.file) : undefined;
      const found = next && this.#fromPackages({ file: next, name }, seen);
      if (found) return found;
    }
    return undefined;
  }

  #target(found: Meaning, name: string): Target {
    if (found.kind !== "declared") return found;
    const declaration = valueDeclaration(found.declarations) ?? found.declarations[0];
    if (!declaration) return { kind: "builtin", name };
    const file = declaration.getSourceFile();
    if (this.#project.isSdk(file)) return { kind: "sdk", name: nameOf(declaration) };
    if (isAmbient(declaration)) return { kind: "builtin", name: nameOf(declaration) };
    if (ts.isEnumMember(declaration))
      return { kind: "property", binding: this.enumBinding(declaration.parent), name: nameOf(declaration) };
    const named = holderOf(declaration) ?? declaration;
    const first = ts.isEnumDeclaration(named) ? (firstEnum(found.declarations) ?? named) : named;
    if (isNamed(first)) return { kind: "binding", binding: this.#bindings.of(first) };
    return { kind: "unsupported", what: `the type \`${nameOf(declaration)}\`` };
  }
}
