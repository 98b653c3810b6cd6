import { basename, dirname, extname, join, relative, resolve } from "node:path";
import type { Report } from "#diagnostics";
import { nearestOf } from "#diagnostics";
import { projectRoot } from "#project-root";
import type { SourceFiles } from "#source-files";
import type { Configuration } from "./configuration.ts";
import { entryIsFolder, missingEntry, noEntry, unknownLanguage } from "./diagnostics.ts";

const usualEntries = ["src/index.ts", "app.ts", "app/main.py", "app.py"];
const entryExtensions = [".ts", ".tsx", ".mts", ".py"];

/** The folder whose project is meant: that of the first named entry, else the working directory's. */
export function rootOfEntries(
  [first]: readonly string[],
  { directory, files }: { readonly directory: string; readonly files: SourceFiles },
): string {
  return projectRoot(first === undefined ? directory : dirname(resolve(directory, first)), files);
}

/** What decides which entries are meant. */
export interface EntryChoice {
  /** As the user wrote them. */
  readonly named: readonly string[];
  readonly directory: string;
  readonly root: string;
  readonly configuration: Configuration;
  readonly files: SourceFiles;
}

/** Absolute paths of the program's entries: those named, else the configuration's, else the first usual one. */
export function chooseEntries(choice: EntryChoice, report: Report): readonly string[] {
  const { named, directory } = choice;
  const wanted = named.length > 0 ? named.map((path) => resolve(directory, path)) : configuredEntries(choice);
  if (wanted.length === 0) report.add(noEntry(usualEntries));
  for (const path of wanted) checkEntry(path, { ...choice, report });
  return [...new Set(wanted)];
}

function configuredEntries({ root, configuration, files }: EntryChoice): readonly string[] {
  const { entries } = configuration;
  if (entries.length > 0) return entries.map((entry) => resolve(root, entry));
  const usual = usualEntries.map((entry) => join(root, entry)).find((path) => files.kindOf(path));
  return usual === undefined ? [] : [usual];
}

function checkEntry(
  path: string,
  { directory, files, report }: EntryChoice & { readonly report: Report },
): void {
  const shown = relative(directory, path) || path;
  const kind = files.kindOf(path);
  if (kind === "folder") report.add(entryIsFolder(shown));
  else if (!kind) report.add(missingEntry(shown, { nearby: nearbyFile(path, { directory, files }) }));
  else if (!entryExtensions.includes(extname(path))) report.add(unknownLanguage(shown, entryExtensions));
}

function nearbyFile(
  path: string,
  { directory, files }: Pick<EntryChoice, "directory" | "files">,
): string | undefined {
  const names = files
    .namesIn(dirname(path))
    .filter((name) => entryExtensions.includes(extname(name)) && name !== basename(path));
  const name = nearestOf(basename(path), names);
  return name === undefined ? undefined : relative(directory, join(dirname(path), name));
}
