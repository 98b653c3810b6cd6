import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Deduction } from "#arch-ref";
import type { Report } from "#diagnostics";
import { folderNotThere } from "./diagnostics.ts";

/** What is wrong with a folder, by the system's word for it. */
const words: Readonly<Record<string, string>> = {
  ENOENT: "is not there",
  ENOTDIR: "is no folder",
};

/** Reports folders that a deployment would take files from and that have none: their build step has not run, or wrote elsewhere. */
export function checkFolders({ folders, root }: Pick<Deduction, "folders" | "root">, report: Report): void {
  for (const { resource, path, at } of folders) {
    const wrong = wrongWith(resolve(root, path));
    if (wrong !== undefined) report.add(folderNotThere(at, { resource, path, wrong }));
  }
}

function wrongWith(folder: string): string | undefined {
  try {
    return readdirSync(folder).length > 0 ? undefined : "is empty";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return words[code ?? ""] ?? `cannot be read: ${code}`;
  }
}
