import type { SourceFiles } from "#source-files";
import { nearestManifest } from "./nearest-manifest.ts";

/** The conditions of a `package.json` that hold in a bundle, besides those that hold for every module. */
export const conditions: readonly string[] = ["node", "module"];

const holding = new Set([...conditions, "import", "default"]);

/**
 * The package, or the module of Node's, that the `imports` of the nearest `package.json` name for a specifier with `#`.
 * Files are for the compiler's own resolution.
 */
export function importedName(specifier: string, containing: string, files: SourceFiles): string | undefined {
  const named = nearestManifest(containing, files)?.["imports"];
  if (typeof named !== "object" || named === null) return undefined;
  const imports = named as Imports;
  const exact = targetOf(imports[specifier]);
  const found =
    exact ??
    Object.entries(imports).flatMap(([pattern, target]) => filled(specifier, pattern, targetOf(target)))[0];
  return found === undefined || found.startsWith(".") || found.startsWith("#") ? undefined : found;
}

type Imports = Readonly<Record<string, unknown>>;

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
