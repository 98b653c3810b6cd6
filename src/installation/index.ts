import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The absolute path of a file that ships with pluto (SDK sources, stubs, component templates), whether pluto runs
 * from its sources or from `dist`. `path` is relative to the package's root.
 */
export function installedFile(path: string): string {
  return join(packageRoot(import.meta.dirname), path);
}

function packageRoot(from: string): string {
  const manifest = join(from, "package.json");
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).name === "pluto") return from;
  const parent = dirname(from);
  if (parent === from) throw new Error("pluto's own package.json was not found above its code");
  return packageRoot(parent);
}
