import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Entry, Kind, SourceFiles } from "./source-files.ts";

/** The files as they are on the disk now; what was asked once is not asked again. */
export function filesOnDisk(): SourceFiles {
  const entryAt = remembered(entryOnDisk);
  const realFolder = remembered(realPathOnDisk);
  const followed = remembered(kindOnDisk);
  const realPath = (path: string): string | undefined => {
    const entry = entryAt(path);
    if (entry === "nothing") return undefined;
    if (entry === "link" || dirname(path) === path) return realFolder(path);
    const folder = realFolder(dirname(path));
    return folder && join(folder, basename(path));
  };
  return {
    entryAt,
    kindOf: (path) => {
      const entry = entryAt(path);
      if (entry === "nothing") return undefined;
      return entry === "link" ? followed(path) : entry;
    },
    namesIn: remembered(namesOnDisk),
    read: remembered(textOnDisk),
    realPath,
  };
}

function remembered<Answer>(ask: (path: string) => Answer): (path: string) => Answer {
  const known = new Map<string, Answer>();
  return (path) => {
    const found = known.get(path);
    if (found !== undefined || known.has(path)) return found as Answer;
    const answer = ask(path);
    known.set(path, answer);
    return answer;
  };
}

function entryOnDisk(path: string): Entry {
  const stats = attempt(() => lstatSync(path, { throwIfNoEntry: false }));
  if (stats?.isSymbolicLink()) return "link";
  return kindOfStats(stats) ?? "nothing";
}

function kindOnDisk(path: string): Kind | undefined {
  return kindOfStats(attempt(() => statSync(path, { throwIfNoEntry: false })));
}

function kindOfStats(stats: Stats | undefined): Kind | undefined {
  if (stats?.isFile()) return "file";
  return stats?.isDirectory() ? "folder" : undefined;
}

function namesOnDisk(folder: string): readonly string[] {
  return attempt(() => readdirSync(folder).sort()) ?? [];
}

function textOnDisk(path: string): string | undefined {
  return attempt(() => readFileSync(path, "utf8"));
}

function realPathOnDisk(path: string): string | undefined {
  return attempt(() => realpathSync.native(path));
}

/** A circle of links, a folder that may not be entered, a file in the place of a folder: as little there as nothing. */
function attempt<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}
