import { dirname, join } from "node:path";
import type { SourceFiles } from "#source-files";

const markers = ["pluto.yaml", "package.json", "pyproject.toml"];

/** The root of the project that a folder belongs to: the nearest folder upward that says it is one, else the folder. */
export function projectRoot(folder: string, files: SourceFiles): string {
  for (let at = folder; ; at = dirname(at)) {
    if (markers.some((marker) => files.kindOf(join(at, marker)))) return at;
    if (dirname(at) === at) return folder;
  }
}
