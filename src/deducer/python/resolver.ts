/** Follows names through scopes, imports, re-exports and packages to what they mean. */
import type { Binding } from "../ir/index.ts";
import type { ImportAsNode, ImportFromNode, ModuleNameNode } from "./parse-nodes.ts";
import type { Found, Project } from "./project.ts";
import type { Resolution } from "./resolution.ts";
import type { Definition, Scope, ScopeSymbol } from "./scope.ts";
import { SdkNames } from "./sdk-names.ts";

/** Where the module name of an import leads. `parts` are the modules that the import runs, outermost first. */
export type ImportTarget =
  | { readonly kind: "user"; readonly parts: readonly Found[] }
  | { readonly kind: "sdk"; readonly specifier: string; readonly below: readonly string[] }
  | {
      readonly kind: "external";
      readonly package: string;
      readonly standard: boolean;
      readonly dotted: string;
    }
  | { readonly kind: "missing" };

/** What the SDK is imported as. */
export const sdkPackages = new Set(["pluto_sdk", "pluto_client"]);

/** Resolves the names of one project. */
export class Resolver {
  readonly sdk: SdkNames;
  readonly #project: Project;
  readonly #bindings = new Map<ScopeSymbol, Binding>();
  readonly #resolved = new Map<ScopeSymbol, Resolution>();
  readonly #resolving = new Set<ScopeSymbol>();

  constructor(project: Project) {
    this.#project = project;
    this.sdk = new SdkNames(project);
  }

  /** What a name means inside a scope; nothing for builtins and undefined names. */
  name(name: string, scope: Scope): Resolution | undefined {
    const symbol = scope.find(name);
    if (symbol) return this.symbol(symbol) ?? { kind: "nowhere" };
    return this.#starred(name, scope.module);
  }

  /** What a symbol means. An import that leads in a circle means nothing. */
  symbol(symbol: ScopeSymbol): Resolution | undefined {
    const known = this.#resolved.get(symbol);
    if (known) return known;
    if (this.#resolving.has(symbol)) return undefined;
    this.#resolving.add(symbol);
    const found = this.#followed(symbol);
    this.#resolving.delete(symbol);
    if (found) this.#resolved.set(symbol, found);
    return found;
  }

  /** The binding of a symbol itself, without following imports: what an assignment to the name assigns. */
  binding(symbol: ScopeSymbol): Binding {
    const known = this.#bindings.get(symbol);
    if (known) return known;
    const created = this.#createBinding(symbol);
    this.#bindings.set(symbol, created);
    return created;
  }

  /** Whether a symbol is both imported and assigned, so that the import is one of its assignments. */
  isAssignedImport(symbol: ScopeSymbol): boolean {
    const counted = countedDefinitions(symbol);
    return counted.length > 1 && counted.some(isImport) && !this.#sameImports(counted, symbol.scope);
  }

  /** What one definition of a symbol brings in. */
  definition(definition: Definition, scope: Scope): Resolution | undefined {
    if (definition.kind === "module") return this.#moduleImport(definition.node, scope.file);
    if (definition.kind === "member") {
      const target = this.importTarget(definition.from.d.module, scope.file);
      return this.imported(target, definition.node.d.name.d.value);
    }
    return undefined;
  }

  /** What `from <target> import name` brings in. */
  imported(target: ImportTarget, name: string): Resolution | undefined {
    switch (target.kind) {
      case "user":
        return this.#memberOfFound(target.parts.at(-1), name);
      case "sdk":
        return target.below.length === 0
          ? this.#sdkMember(name)
          : { kind: "sdk-unknown", name: target.below[0] ?? name };
      case "external":
        return { kind: "external", package: target.package, standard: target.standard, name };
      case "missing":
        return { kind: "nowhere", refused: true };
    }
  }

  /** What `object.name` means where the object is a module of whatever sort; nothing when that decides nothing. */
  member(object: Resolution, name: string): Resolution | undefined {
    if (object.kind === "sdk-module") return this.#sdkMember(name);
    if (object.kind === "external" && object.name === "*") return { ...object, name };
    if (object.kind === "module") return this.#memberOfFound(this.#foundOf(object), name);
    return undefined;
  }

  /** Where a module name leads from a file. */
  importTarget(module: ModuleNameNode, from: string): ImportTarget {
    const parts = module.d.nameParts.map((part) => part.d.value);
    if (module.d.leadingDots > 0) {
      const found = this.#project.findRelative(from, { dots: module.d.leadingDots, parts });
      return found ? { kind: "user", parts: found } : { kind: "missing" };
    }
    return this.#absolute(parts);
  }

  /** The parsed module of a found part. */
  scopeOf(found: Found): Scope | undefined {
    const file = this.#project.fileOf(found);
    return file === undefined ? undefined : this.#project.parse(file).scope;
  }

  #absolute(parts: readonly string[]): ImportTarget {
    const [top = "", ...below] = parts;
    if (sdkPackages.has(top)) return { kind: "sdk", specifier: top, below };
    const found = this.#project.findAbsolute(parts);
    if (found?.some((part) => part.file !== undefined)) return { kind: "user", parts: found };
    const standard = this.#project.isStandard(top);
    if (found && !standard) return { kind: "user", parts: found };
    return { kind: "external", package: standard ? parts.join(".") : top, standard, dotted: parts.join(".") };
  }

  #followed(symbol: ScopeSymbol): Resolution | undefined {
    const counted = countedDefinitions(symbol);
    if (counted.every(isImport) && this.#sameImports(counted, symbol.scope)) {
      const last = counted.at(-1);
      return last && this.definition(last, symbol.scope);
    }
    return { kind: "binding", binding: this.binding(symbol), scope: symbol.scope };
  }

  /** `import a.b` and `import a.c` both bind `a` to the same module. */
  #sameImports(definitions: readonly Definition[], scope: Scope): boolean {
    const [first, ...others] = definitions;
    if (!first || !definitions.every(isImport)) return false;
    if (others.length === 0) return true;
    const meaning = this.definition(first, scope);
    return others.every((other) => sameResolution(meaning, this.definition(other, scope)));
  }

  #moduleImport(node: ImportAsNode, from: string): Resolution | undefined {
    const target = this.importTarget(node.d.module, from);
    const whole = node.d.alias !== undefined;
    if (target.kind === "sdk") {
      const [unknown] = whole ? target.below : [];
      return unknown === undefined ? { kind: "sdk-module" } : { kind: "sdk-unknown", name: unknown };
    }
    if (target.kind === "external") {
      const [top = ""] = target.dotted.split(".");
      const name = whole ? target.package : top;
      return { kind: "external", package: name, standard: target.standard, name: "*" };
    }
    if (target.kind === "missing") return { kind: "nowhere", refused: true };
    const found = whole ? target.parts.at(-1) : target.parts[0];
    return found && this.#module(found);
  }

  #memberOfFound(found: Found | undefined, name: string): Resolution | undefined {
    if (!found) return undefined;
    const file = this.#project.fileOf(found);
    const module = file === undefined ? undefined : this.#project.parse(file);
    const inside = module && !module.broken ? this.#memberOfScope(module.scope, name) : undefined;
    if (inside) return inside;
    const below = found.folder === "" ? undefined : this.#project.findIn(found.folder, name);
    if (below) return this.#module(below);
    return module?.broken ? { kind: "nowhere", refused: true } : undefined;
  }

  #memberOfScope(scope: Scope, name: string): Resolution | undefined {
    const symbol = scope.own(name);
    return symbol ? this.symbol(symbol) : this.#starred(name, scope);
  }

  #module(found: Found): Resolution {
    const file = this.#project.fileOf(found);
    return file === undefined
      ? { kind: "module", folder: found.folder }
      : { kind: "module", folder: found.folder, file };
  }

  #foundOf(module: Resolution & { kind: "module" }): Found {
    return module.file === undefined
      ? { folder: module.folder }
      : { folder: module.folder, file: this.#project.absolute(module.file) };
  }

  #sdkMember(name: string): Resolution {
    return this.sdk.has(name) ? { kind: "sdk", name } : { kind: "sdk-unknown", name };
  }

  /** Names that come from `from x import *`: the last one that has the name wins. */
  #starred(name: string, module: Scope): Resolution | undefined {
    for (const star of [...module.stars].reverse()) {
      const found = this.#fromStar(star, { name, from: module.file });
      if (found) return found;
    }
    return undefined;
  }

  #fromStar(star: ImportFromNode, { name, from }: { name: string; from: string }): Resolution | undefined {
    const target = this.importTarget(star.d.module, from);
    if (target.kind === "sdk") return this.sdk.has(name) ? { kind: "sdk", name } : undefined;
    if (target.kind !== "user" || name.startsWith("_")) return undefined;
    const last = target.parts.at(-1);
    const scope = last && this.scopeOf(last);
    if (!scope || scope.file === from) return undefined;
    const symbol = scope.own(name);
    return symbol ? this.symbol(symbol) : this.#starred(name, scope);
  }

  #createBinding(symbol: ScopeSymbol): Binding {
    const { name, scope, definitions } = symbol;
    const source = this.#project.parse(scope.file).source;
    const roles = new Set(
      definitions.map((definition) => (definition.kind === "value" ? definition.role : "variable")),
    );
    const [only] = roles;
    const first = definitions[0];
    const node = first?.kind === "value" ? first.name : first?.node;
    const start = node?.start ?? 0;
    return {
      name,
      role: roles.size === 1 && only ? only : roles.has("parameter") ? "parameter" : "variable",
      constant: false,
      file: scope.file,
      topLevel: scope.kind === "module",
      at: { source, start, end: start + (node?.length ?? 0) },
    };
  }
}

function isImport(definition: Definition): boolean {
  return definition.kind !== "value";
}

function countedDefinitions({ definitions }: ScopeSymbol): readonly Definition[] {
  const strong = definitions.filter((definition) => !definition.weak);
  return strong.length > 0 ? strong : definitions;
}

function sameResolution(a: Resolution | undefined, b: Resolution | undefined): boolean {
  if (a?.kind === "binding" || b?.kind === "binding") {
    return a?.kind === "binding" && b?.kind === "binding" && a.binding === b.binding;
  }
  return JSON.stringify(a) === JSON.stringify(b);
}
