import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { compareText } from "./json.ts";
import { type AssetReader, sha256 } from "./wire.ts";

/** Where a program's relative asset paths begin, and what its record calls the program's folder. */
export interface AssetFolders {
  readonly workingFolder: string;
  readonly programFolder: string;
}

/** Reads assets as the engine does: relative to the program's working folder, and only what exists. */
export function assetReader(folders: AssetFolders): AssetReader {
  return {
    describe(given) {
      const file = path.resolve(folders.workingFolder, given);
      const shown = path.relative(folders.programFolder, file).split(path.sep).join("/");
      // The double runs programs from a temporary folder, which no record may show.
      return { path: shown.startsWith("../") ? given : shown, sha256: hashOf(file, given) };
    },
  };
}

function hashOf(file: string, given: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new Error(`failed to compute asset hash: no file or folder \`${given}\``);
  if (found.isFile()) return sha256(readFileSync(file));
  const entries = readdirSync(file, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((entry) => ({ name: path.relative(file, entry).split(path.sep).join("/"), file: entry }))
    .sort((a, b) => compareText(a.name, b.name));
  return sha256(entries.map((entry) => `${entry.name}\0${sha256(readFileSync(entry.file))}\n`).join(""));
}
