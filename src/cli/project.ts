import { existsSync, type Stats, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import type { Report } from "#diagnostics";
import { nearestOf } from "#diagnostics";
import { projectRoot } from "#project-root";
import type { Configuration } from "./configuration.ts";
import { entryIsFolder, missingEntry, noEntry, unknownLanguage } from "./diagnostics.ts";
import { namesIn } from "./files.ts";

const usualEntries = ["src/index.ts", "app.ts", "app/main.py", "app.py"];
const entryExtensions = [".ts", ".tsx", ".mts", ".py"];

/** The folder whose project is meant: that of the first named entry, else the working directory's. */
export function rootOfEntries(entries: readonly string[], directory: string): string {
  const [first] = entries;
  return projectRoot(first === undefined ? directory : dirname(resolve(directory, first)));
}

/** What decides which entries are meant. */
export interface EntryChoice {
  /** As the user wrote them. */
  readonly named: readonly string[];
  readonly directory: string;
  readonly root: string;
  readonly configuration: Configuration;
}

/** Absolute paths of the program's entries: those named, else the configuration's, else the first usual one. */
export function chooseEntries(choice: EntryChoice, report: Report): readonly string[] {
  const { named, directory, root, configuration } = choice;
  const wanted =
    named.length > 0 ? named.map((path) => resolve(directory, path)) : configuredEntries(root, configuration);
  if (wanted.length === 0) report.add(noEntry(usualEntries));
  for (const path of wanted) checkEntry(path, { directory, report });
  return [...new Set(wanted)];
}

function configuredEntries(root: string, { entries }: Configuration): readonly string[] {
  if (entries.length > 0) return entries.map((entry) => resolve(root, entry));
  const usual = usualEntries.map((entry) => join(root, entry)).find(existsSync);
  return usual === undefined ? [] : [usual];
}

function checkEntry(path: string, { directory, report }: { directory: string; report: Report }): void {
  const shown = relative(directory, path) || path;
  const stats = statsOf(path);
  if (!stats || !(stats.isFile() || stats.isDirectory()))
    report.add(missingEntry(shown, { nearby: nearbyFile(path, directory) }));
  else if (stats.isDirectory()) report.add(entryIsFolder(shown));
  else if (!entryExtensions.includes(extname(path))) report.add(unknownLanguage(shown, entryExtensions));
}

/** A circle of links is as little there as a missing file. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function nearbyFile(path: string, directory: string): string | undefined {
  const names = namesIn(dirname(path)).filter(
    (name) => entryExtensions.includes(extname(name)) && name !== basename(path),
  );
  const name = nearestOf(basename(path), names);
  return name === undefined ? undefined : relative(directory, join(dirname(path), name));
}
