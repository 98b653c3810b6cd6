import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const markers = ["pluto.yaml", "package.json", "pyproject.toml"];

/** The project's root: the nearest folder upward that says it is one, else the entry's own. */
export function projectRoot(entry: string): string {
  for (let folder = dirname(entry); ; folder = dirname(folder)) {
    if (markers.some((marker) => existsSync(join(folder, marker)))) return folder;
    if (dirname(folder) === folder) return dirname(entry);
  }
}
