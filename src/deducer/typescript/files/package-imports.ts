import { dirname, join } from "node:path";
import type { SourceFiles } from "#source-files";

/** The conditions of a `package.json` that hold in a bundle, besides those that hold for every module. */
export const conditions: readonly string[] = ["node", "module"];

const holding = new Set([...conditions, "import", "default"]);

/**
 * The package, or the module of Node's, that the `imports` of the nearest `package.json` name for a specifier with `#`.
 * Files are for the compiler's own resolution.
 */
export function importedName(specifier: string, containing: string, files: SourceFiles): string | undefined {
  const imports = importsAround(dirname(containing), files);
  if (!imports) return undefined;
  const exact = targetOf(imports[specifier]);
  const found =
    exact ??
    Object.entries(imports).flatMap(([pattern, target]) => filled(specifier, pattern, targetOf(target)))[0];
  return found === undefined || found.startsWith(".") || found.startsWith("#") ? undefined : found;
}

type Imports = Readonly<Record<string, unknown>>;

function importsAround(folder: string, files: SourceFiles): Imports | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const manifest = join(at, "package.json");
    const text = files.kindOf(manifest) === "file" ? files.read(manifest) : undefined;
    if (text !== undefined) return importsOf(text);
    if (dirname(at) === at) return undefined;
  }
}

function importsOf(text: string): Imports | undefined {
  try {
    const { imports } = JSON.parse(text) as { readonly imports?: unknown };
    return typeof imports === "object" && imports !== null ? (imports as Imports) : undefined;
  } catch {
    // Told of as a mistake of the configuration.
    return undefined;
  }
}

/** The first target whose condition holds. */
function targetOf(target: unknown): string | undefined {
  if (typeof target === "string") return target;
  if (Array.isArray(target)) return target.map(targetOf).find((one) => one !== undefined);
  if (typeof target !== "object" || target === null) return undefined;
  return Object.entries(target)
    .filter(([condition]) => holding.has(condition))
    .map(([, one]) => targetOf(one))
    .find((one) => one !== undefined);
}

function filled(specifier: string, pattern: string, target: string | undefined): readonly string[] {
  const [before = "", after] = pattern.split("*");
  if (after === undefined || target === undefined) return [];
  const fits =
    specifier.startsWith(before) && specifier.endsWith(after) && specifier.length >= pattern.length;
  return fits
    ? [target.replaceAll("*", () => specifier.slice(before.length, specifier.length - after.length))]
    : [];
}
