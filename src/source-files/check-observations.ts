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
import { isSameStamp, isSettled } from "./stamps.ts";

/** Whether what a run saw is still so. */
export interface Check {
  readonly holds: boolean;
  /** The same observations with stamps of now, where those that they had were too young to be believed. */
  readonly renewed?: Observations;
}

/** Asks every question of a run again, as far as stamps do not answer it. */
export function checkObservations(observations: Observations): Check {
  // Stamps first: what changes meanwhile is then newer than its stamp.
  const renewed = isYoung(observations) ? withNewStamps(observations) : undefined;
  if (!hold(observations)) return { holds: false };
  return renewed && !isYoung(renewed) ? { holds: true, renewed } : { holds: true };
}

function withNewStamps({ folders, texts, links, realPaths }: Observations): Observations {
  const restamped = <Observed extends { readonly path: string }>(observed: Observed) => ({
    ...observed,
    stamp: stampOf(stat(observed.path)),
  });
  const since = Date.now();
  return { since, folders: folders.map(restamped), texts: texts.map(restamped), links, realPaths };
}

function hold({ since, folders, texts, links, realPaths }: Observations): boolean {
  return (
    folders.every((folder) => isUntouched(folder, since) || sameFolder(folder)) &&
    links.every(({ path, kind }) => (kindOfStats(stat(path)) ?? null) === kind) &&
    realPaths.every(({ path, real }) => (realPathOnDisk(path) ?? null) === real) &&
    texts.every((text) => isUntouched(text, since) || hashOf(textOnDisk(text.path)) === text.hash)
  );
}

function sameFolder({ path, entries, names }: ObservedFolder): boolean {
  const same = entries.every(([name, entry]) => entryOf(lstat(join(path, name))) === entry);
  return same && (!names || isSameList(names, namesOnDisk(path)));
}

/** Nothing stays nothing, without a stamp. */
function isUntouched(
  { path, stamp }: { readonly path: string; readonly stamp: Stamp | null },
  since: number,
): boolean {
  return isSameStamp(stamp, stampOf(stat(path))) && (stamp === null || isSettled(stamp, since));
}

function isYoung({ since, folders, texts }: Observations): boolean {
  return [...folders, ...texts].some(({ stamp }) => stamp !== null && !isSettled(stamp, since));
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}
