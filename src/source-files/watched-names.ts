import { basename, dirname } from "node:path";
import { realPathOnDisk, stat } from "./disk-answers.ts";
import type { Observations } from "./observations.ts";

/** For every folder that is there: the names in it that matter, or all of them. */
export type WatchedNames = ReadonlyMap<string, ReadonlySet<string> | "all">;

/** Where something must happen for a run to get other answers. */
export function watchedNames({ folders, texts, links }: Observations): WatchedNames {
  const watched = new Map<string, Set<string> | "all">();
  const add = (folder: string, name: string) => {
    const names = watched.get(folder);
    if (names === "all") return;
    if (names) names.add(name);
    else watched.set(folder, new Set([name]));
  };
  for (const { path, entries, names } of folders) {
    if (names) watched.set(path, "all");
    for (const [name] of entries) add(path, name);
  }
  // The text behind a link changes where the link leads.
  for (const { path } of [...texts, ...links]) addFile(realPathOnDisk(path) ?? path, add);
  for (const folder of [...watched.keys()]) addAbove(folder, { watched, add });
  return watched;
}

function addFile(path: string, add: (folder: string, name: string) => void): void {
  add(dirname(path), basename(path));
}

/** A folder can come, go or be another one: that happens in the folder above. One that is not there cannot be watched. */
function addAbove(
  folder: string,
  target: {
    readonly watched: Map<string, Set<string> | "all">;
    readonly add: (folder: string, name: string) => void;
  },
): void {
  const { watched, add } = target;
  const isThere = stat(folder)?.isDirectory() === true;
  if (!isThere) watched.delete(folder);
  if (dirname(folder) === folder) return;
  add(dirname(folder), basename(folder));
  if (!isThere) addAbove(dirname(folder), target);
}
