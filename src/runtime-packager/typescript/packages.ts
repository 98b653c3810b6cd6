import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";

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

/** Whether the package that a resolved file belongs to has a compiled part, which no bundle can hold. */
export function isNative(file: string): boolean {
  const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
  return folder !== undefined && (file.endsWith(".node") || declaresNative(folder) || holdsNative(folder));
}

function declaresNative(folder: string): boolean {
  const manifest = `${folder}/package.json`;
  if (!existsSync(manifest)) return false;
  const { gypfile, binary, napi, dependencies, optionalDependencies } = JSON.parse(
    readFileSync(manifest, "utf8"),
  );
  return (
    [gypfile, binary, napi].some(Boolean) ||
    loaders.some((loader) => dependencies?.[loader] !== undefined) ||
    Object.keys(optionalDependencies ?? {}).some((name) => platformPackage.test(name))
  );
}

function holdsNative(folder: string): boolean {
  return readdirSync(folder).some(
    (name) => name === "binding.gyp" || name === "prebuilds" || name.endsWith(".node"),
  );
}
