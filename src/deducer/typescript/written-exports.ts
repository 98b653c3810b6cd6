import ts from "typescript";
import { type Declared, importedName, nameOf } from "./names/declarations.ts";
import type { Exported, FileNames } from "./names/exports.ts";
import type { Project } from "./project.ts";
import type { Target } from "./target.ts";

/** What modules of the user's export as they write it down, those that they pass on included. */
export class WrittenExports {
  readonly #project: Project;
  readonly #files: FileNames;

  constructor(project: Project, files: FileNames) {
    this.#project = project;
    this.#files = files;
  }

  /** All names that a module exports. */
  all(path: string, seen = new Set<string>()): ReadonlySet<string> {
    const file = seen.has(path) ? undefined : this.#project.fileAt(path);
    if (!file) return new Set();
    seen.add(path);
    const { names, stars } = this.#files.exportsOf(file);
    const inherited = stars.flatMap((specifier) => {
      const resolution = this.#project.resolution(specifier);
      return resolution.kind === "user" ? [...this.all(resolution.file, seen)] : [];
    });
    return new Set([...names.keys(), ...inherited.filter((name) => name !== "default")]);
  }

  /** The names under which a module exports a variable of its own, or a namespace, which may hold it. */
  namesOf(path: string, variable: string): readonly string[] {
    const file = this.#project.fileAt(path);
    if (!file) return [];
    const holds = (exported: Exported) => this.#mayHold(exported, variable);
    return [...this.#files.exportsOf(file).names].flatMap(([name, exported]) =>
      holds(exported) ? [name] : [],
    );
  }

  #mayHold(exported: Exported, variable: string): boolean {
    const isHolder = (one: Declared) => nameOf(one) === variable || ts.isModuleDeclaration(one);
    if (exported.kind === "declared") return exported.declarations.some(isHolder);
    if (exported.kind !== "specifier") return exported.kind === "assignment";
    const { specifier } = exported;
    const own = importedName(specifier);
    return own === variable || this.#files.scopes.inside(specifier.getSourceFile(), own).some(isHolder);
  }

  /** A name that only `export * from "package"` can bring: the package is not opened, so the first one it is. */
  fromPackages(file: ts.SourceFile, name: string, seen = new Set<ts.SourceFile>()): Target | undefined {
    if (seen.has(file) || name === "default") return undefined;
    seen.add(file);
    for (const specifier of this.#files.exportsOf(file).stars) {
      const resolution = this.#project.resolution(specifier);
      if (resolution.kind === "external") return { ...resolution, name };
      const next = resolution.kind === "user" ? this.#project.fileAt(resolution.file) : undefined;
      const found = next && this.fromPackages(next, name, seen);
      if (found) return found;
    }
    return undefined;
  }
}
