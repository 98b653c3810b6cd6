import { join } from "node:path";
import {
  entryOf,
  hashOf,
  kindOfStats,
  lstat,
  namesOnDisk,
  realPathOnDisk,
  stampOf,
  stat,
  textOnDisk,
} from "./disk-answers.ts";
import type { Observations, ObservedFolder, Stamp } from "./observations.ts";

/** Whether what a run saw is still so. */
export interface Check {
  readonly holds: boolean;
  /** The same observations with stamps of now, where those that they had were too young to be believed. */
  readonly renewed?: Observations;
}

/** Asks every question of a run again, as far as stamps do not answer it. */
export function checkObservations(observations: Observations): Check {
  if (!isYoung(observations)) return { holds: holds(observations, { believing: true }) };
  // Stamps first: what changes meanwhile is then newer than its stamp.
  const renewed = withNewStamps(observations);
  if (!holds(observations, { believing: false })) return { holds: false };
  return isYoung(renewed) ? { holds: true } : { holds: true, renewed };
}

function withNewStamps({ folders, texts, links, realPaths }: Observations): Observations {
  const restamped = <Observed extends { readonly path: string }>(observed: Observed) => ({
    ...observed,
    stamp: stampOf(stat(observed.path)),
  });
  const since = Date.now();
  return { since, folders: folders.map(restamped), texts: texts.map(restamped), links, realPaths };
}

function holds(
  { folders, texts, links, realPaths }: Observations,
  { believing }: { readonly believing: boolean },
): boolean {
  return (
    folders.every((folder) => (believing && isUntouched(folder)) || sameFolder(folder)) &&
    links.every(({ path, kind }) => (kindOfStats(stat(path)) ?? null) === kind) &&
    realPaths.every(({ path, real }) => (realPathOnDisk(path) ?? null) === real) &&
    texts.every((text) => (believing && isUntouched(text)) || hashOf(textOnDisk(text.path)) === text.hash)
  );
}

function sameFolder({ path, entries, names }: ObservedFolder): boolean {
  const same = entries.every(([name, entry]) => entryOf(lstat(join(path, name))) === entry);
  return same && (!names || isSameList(names, namesOnDisk(path)));
}

/** Nothing stays nothing, without a stamp. */
function isUntouched({ path, stamp }: { readonly path: string; readonly stamp: Stamp | null }): boolean {
  const now = stampOf(stat(path));
  if (!now || !stamp) return now === stamp;
  return stamp.every((part, index) => part === now[index]);
}

/**
 * Clocks of file systems tick coarsely: two changes within a tick leave the same stamp. One that was young when it was
 * taken proves nothing.
 */
function isYoung({ since, folders, texts }: Observations): boolean {
  return [...folders, ...texts].some(({ stamp }) => {
    const [, , , modified = 0, changed = 0] = stamp ?? [];
    return since - Math.max(modified, changed) <= coarsestTick;
  });
}

const coarsestTick = 2000;

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}
