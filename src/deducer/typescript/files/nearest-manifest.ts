import { dirname, join } from "node:path";
import type { SourceFiles } from "#source-files";

type Manifest = Readonly<Record<string, unknown>>;

/** What the `package.json` says that a file belongs to; nothing where none does, or it is no JSON: that is told elsewhere. */
export function nearestManifest(file: string, files: SourceFiles): Manifest | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    const text = files.kindOf(manifest) === "file" ? files.read(manifest) : undefined;
    if (text !== undefined) return objectIn(text);
    if (dirname(folder) === folder) return undefined;
  }
}

/** Whether Node takes a file for an ES module whatever is in it. */
export function isEsModule(file: string, files: SourceFiles): boolean {
  if (/\.[cm][jt]sx?$/.test(file)) return /\.m[jt]sx?$/.test(file);
  return nearestManifest(file, files)?.["type"] === "module";
}

function objectIn(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
