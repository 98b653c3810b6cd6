import { isBuiltin } from "node:module";
import { dirname, isAbsolute, join, resolve, sep } from "node:path";
import ts from "typescript";
import { isNative, packageFolder, packageName } from "#node-packages";
import type { SourceFiles } from "#source-files";
import { meantSdk } from "../../front-end/misspelt.ts";
import { sdkNames } from "../scan/scan.ts";
import { type Configuration, textOf } from "./configuration.ts";
import { isDeclarationFile } from "./endings.ts";
import { manifestMistakes } from "./manifest-mistakes.ts";
import { conditions, importedName } from "./package-imports.ts";
import { RelativeFiles } from "./relative-files.ts";

/** What an import specifier means. */
export type Resolution =
  /** A module of the user's, by its real path. */
  | { readonly kind: "user"; readonly file: string }
  | { readonly kind: "sdk"; readonly file: string }
  | { readonly kind: "unknown-sdk-path"; readonly nearest: string; readonly misspelt?: boolean }
  | {
      readonly kind: "external";
      readonly package: string;
      readonly standard: boolean;
      /** Whether bundles hold it: pure packages that are installed. */
      readonly bundled?: boolean;
    }
  /** A file of the user's that is no code: a style sheet, an image. */
  | { readonly kind: "asset" }
  /** `packaged`: of a package of the user's own; `reported`: why is told as a mistake of the configuration. */
  | { readonly kind: "missing"; readonly packaged?: boolean; readonly reported?: boolean };

/** Finds what import specifiers of the user's files, and of the SDK's own, mean. */
export class ModuleResolution {
  readonly #known = new Map<string, Resolution>();
  readonly #relative: RelativeFiles;
  readonly #configuration: Configuration;
  readonly #options: ts.CompilerOptions;
  readonly #sdkFile: string;
  readonly #files: SourceFiles;
  readonly #host: ts.ModuleResolutionHost;
  /** The folders of the user's packages that were met. */
  readonly linked = new Set<string>();

  constructor(
    configuration: Configuration,
    options: { compiler: ts.CompilerOptions; sdkFile: string; files: SourceFiles },
  ) {
    this.#configuration = configuration;
    const { customConditions = [] } = options.compiler;
    this.#options = { ...options.compiler, customConditions: [...customConditions, ...conditions] };
    this.#sdkFile = options.sdkFile;
    this.#files = options.files;
    this.#host = userFilesOnly(options.files);
    this.#relative = new RelativeFiles(options.files);
  }

  /** The meaning of a specifier that stands in that file. */
  resolve(specifier: string, containing: string): Resolution {
    const key = `${dirname(containing)}\0${specifier}`;
    const known = this.#known.get(key);
    if (known) return known;
    const found = this.#find(specifier, containing);
    this.#known.set(key, found);
    return found;
  }

  #find(specifier: string, containing: string): Resolution {
    if (sdkNames.includes(specifier)) return { kind: "sdk", file: this.#sdkFile };
    const sdkName = sdkNames.find((name) => specifier.startsWith(`${name}/`));
    if (sdkName) return { kind: "unknown-sdk-path", nearest: sdkName };
    if (isPath(specifier) && containing.startsWith(dirname(this.#sdkFile) + sep))
      return { kind: "user", file: resolve(dirname(containing), specifier) };
    if (isPath(specifier)) return this.#userFile(specifier, containing) ?? this.#asset(specifier, containing);
    if (isBuiltin(specifier)) return { kind: "external", package: specifier, standard: true };
    return this.#named(specifier, containing);
  }

  /** What is no path: an alias, a package of the user's or another one. */
  #named(specifier: string, containing: string): Resolution {
    const aliased = this.#isAliased(specifier);
    const linked = this.#linkedPackage(specifier, containing);
    const own = aliased || linked !== undefined || this.#options.baseUrl !== undefined;
    const file = own ? this.#userFile(specifier, containing) : undefined;
    if (file) return file;
    const renamed = specifier.startsWith("#") ? importedName(specifier, containing, this.#files) : undefined;
    if (renamed !== undefined) return this.#find(renamed, containing);
    const { mistakes } = this.#configuration;
    if (aliased) return { kind: "missing", reported: mistakes.length > 0 };
    if (linked !== undefined) return this.#unresolved(specifier, linked);
    const name = packageName(specifier);
    const isGuess = mistakes.length > 0 && !packageFolder(name, containing, this.#files);
    return isGuess ? { kind: "missing", reported: true } : this.#package(name, containing);
  }

  /** A package of the user's that is not built yet, or whose own description is wrong. */
  #unresolved(specifier: string, folder: string): Resolution {
    const asset = join(folder, specifier.slice(packageName(specifier).length));
    if (this.#files.kindOf(asset) === "file") return { kind: "asset" };
    return { kind: "missing", packaged: true, reported: manifestMistakes(folder, this.#files).length > 0 };
  }

  /** A package, or what was meant to be the SDK. */
  #package(name: string, containing: string): Resolution {
    const folder = packageFolder(name, containing, this.#files);
    const nearest = folder ? undefined : meantSdk(name, sdkNames);
    if (nearest) return { kind: "unknown-sdk-path", nearest, misspelt: true };
    const bundled = !folder || !isNative(folder, this.#files);
    return { kind: "external", package: name, standard: false, bundled };
  }

  #userFile(specifier: string, containing: string): Resolution | undefined {
    const plain = isPath(specifier) ? this.#relative.find(specifier, dirname(containing)) : undefined;
    if (plain !== undefined) return { kind: "user", file: plain };
    const found = this.#resolved(specifier, containing, this.#options);
    if (found === undefined) return undefined;
    if (!isDeclarationFile(found)) return { kind: "user", file: found };
    // What runs is followed, where there is any: declarations tell of its types alone.
    const runs = this.#resolved(specifier, containing, { ...this.#options, noDtsResolution: true });
    return { kind: "user", file: runs ?? found };
  }

  /** The real path of a module of the user's. */
  #resolved(specifier: string, containing: string, options: ts.CompilerOptions): string | undefined {
    const { resolvedModule } = ts.resolveModuleName(specifier, containing, options, this.#host);
    const file = resolvedModule && this.#files.realPath(resolvedModule.resolvedFileName);
    return file === undefined || inPackages(file) ? undefined : file;
  }

  #asset(specifier: string, containing: string): Resolution {
    const path = resolve(dirname(containing), specifier);
    return this.#files.kindOf(path) === "file" ? { kind: "asset" } : { kind: "missing" };
  }

  /** The folder of a package that is a link to one outside `node_modules`, as in a workspace. */
  #linkedPackage(specifier: string, containing: string): string | undefined {
    const path = join("node_modules", packageName(specifier));
    for (let folder = dirname(containing); ; folder = dirname(folder)) {
      const link = join(folder, path);
      const entry = this.#files.entryAt(link);
      if (entry === "link" && isUsers(link, this.#files)) {
        const linked = this.#files.realPath(link);
        if (linked !== undefined) this.linked.add(linked);
        return linked;
      }
      if (entry !== "nothing" || dirname(folder) === folder) return undefined;
    }
  }

  #isAliased(specifier: string): boolean {
    return (
      specifier.startsWith("#") || this.#configuration.aliases.some((alias) => matches(alias, specifier))
    );
  }
}

function userFilesOnly(files: SourceFiles): ts.ModuleResolutionHost {
  return {
    fileExists: (path) => files.kindOf(path) === "file" && isUsers(path, files),
    directoryExists: (path) => files.kindOf(path) === "folder" && isUsers(path, files),
    readFile: (path) => textOf(path, files),
  };
}

/** Whether a path is the user's own: not in an installed package, unless that is a link to a package beside it. */
function isUsers(path: string, files: SourceFiles): boolean {
  if (!inPackages(path) || path.endsWith(`${sep}node_modules`)) return true;
  const real = files.realPath(path);
  return real !== undefined && !inPackages(real);
}

function inPackages(path: string): boolean {
  return path.split(/[\\/]/).includes("node_modules");
}

function isPath(specifier: string): boolean {
  return /^\.\.?(\/|$)/.test(specifier) || isAbsolute(specifier);
}

/** A pattern of `paths` that is more than a catch-all. */
function matches(pattern: string, specifier: string): boolean {
  const [before = "", after] = pattern.split("*");
  if (after === undefined) return pattern === specifier;
  return before !== "" && specifier.startsWith(before) && specifier.endsWith(after);
}
