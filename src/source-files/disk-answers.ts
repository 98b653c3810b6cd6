import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import type { Stamp } from "./observations.ts";
import type { Entry, Kind } from "./source-files.ts";

/** What stands at a path. */
export function lstat(path: string): Stats | undefined {
  return attempt(() => lstatSync(path, { throwIfNoEntry: false }));
}

/** What a path leads to. */
export function stat(path: string): Stats | undefined {
  return attempt(() => statSync(path, { throwIfNoEntry: false }));
}

/** The answer to `entryAt`. */
export function entryOf(stats: Stats | undefined): Entry {
  return stats?.isSymbolicLink() ? "link" : (kindOfStats(stats) ?? "nothing");
}

/** The answer to `kindOf`; sockets, pipes and devices are nothing to a program. */
export function kindOfStats(stats: Stats | undefined): Kind | undefined {
  if (stats?.isFile()) return "file";
  return stats?.isDirectory() ? "folder" : undefined;
}

/** The stamp of what is there. */
export function stampOf(stats: Stats | undefined): Stamp | null {
  return stats ? [stats.dev, stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs] : null;
}

/** The answer to `namesIn`. */
export function namesOnDisk(folder: string): readonly string[] {
  return attempt(() => readdirSync(folder).sort()) ?? [];
}

/** The answer to `read`. */
export function textOnDisk(path: string): string | undefined {
  return attempt(() => readFileSync(path, "utf8"));
}

/** The answer to `realPath`. */
export function realPathOnDisk(path: string): string | undefined {
  return attempt(() => realpathSync.native(path));
}

/** What two equal texts have in common, and others have not. */
export function hashOf(text: string | undefined): string | null {
  return text === undefined ? null : createHash("sha256").update(text).digest("base64url").slice(0, 32);
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
