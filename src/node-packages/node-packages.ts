import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import type { SourceFiles } from "#source-files";

/** Packages that load a compiled part for others; whoever depends on one of them has such a part. */
const loaders = ["bindings", "node-gyp-build", "prebuild-install", "@mapbox/node-pre-gyp", "node-addon-api"];
const platformPackage = /(linux|darwin|win32)[-_](x64|arm64|ia32|x86_64)/;

/** Whether a specifier names a package that may be installed: neither a path nor one of Node's own modules. */
export function isPackage(specifier: string): boolean {
  return /^[^./#]/.test(specifier) && !/^[a-z]+:/i.test(specifier) && !isBuiltin(specifier);
}

/** `@scope/name/sub/path` becomes `@scope/name`. */
export function packageName(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

/** The folder where a file finds a package, if it is installed. */
export function packageFolder(name: string, containing: string, files: SourceFiles): string | undefined {
  for (let folder = dirname(containing); ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (files.kindOf(found) === "folder") return found;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Whether a file belongs to a package with a compiled part, or a folder is one: no bundle can hold it. */
export function isNative(path: string, files: SourceFiles): boolean {
  const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0];
  if (folder === undefined) return false;
  return path.endsWith(".node") || declaresNative(folder, files) || holdsNative(folder, files);
}

function declaresNative(folder: string, files: SourceFiles): boolean {
  const { gypfile, binary, napi, dependencies, optionalDependencies } = manifestOf(folder, files);
  return (
    [gypfile, binary, napi].some(Boolean) ||
    loaders.some((loader) => dependencies?.[loader] !== undefined) ||
    Object.keys(optionalDependencies ?? {}).some((name) => platformPackage.test(name))
  );
}

/** What matters here of a package.json; one that is missing or damaged says nothing. */
interface Manifest {
  readonly gypfile?: unknown;
  readonly binary?: unknown;
  readonly napi?: unknown;
  readonly dependencies?: Readonly<Record<string, unknown>>;
  readonly optionalDependencies?: Readonly<Record<string, unknown>>;
}

function manifestOf(folder: string, files: SourceFiles): Manifest {
  try {
    return JSON.parse(files.read(join(folder, "package.json")) ?? "{}");
  } catch {
    return {};
  }
}

function holdsNative(folder: string, files: SourceFiles): boolean {
  return files
    .namesIn(folder)
    .some((name) => name === "binding.gyp" || name === "prebuilds" || name.endsWith(".node"));
}
