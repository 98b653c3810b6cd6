import { type FSWatcher, watch } from "node:fs";
import { checkObservations } from "./check-observations.ts";
import { stampOf, stat } from "./disk-answers.ts";
import type { Observations } from "./observations.ts";
import { type WatchedNames, watchedNames } from "./watched-names.ts";

/** Waits for changes of what runs asked about. */
export interface FileWatch {
  /** Settles when a question of the run would have another answer than it had. */
  changeOf(observations: Observations): Promise<void>;
  close(): void;
}

/** Editors write in several steps: a change is told when nothing more happened for so long, in milliseconds. */
const pause = 8;

/** And at the latest after so long, while files that do not matter keep changing beside those that do. */
const longestPause = 60;

/** Where folders cannot be watched, questions are asked again this often. */
const interval = 400;

interface WatchedFolder {
  readonly watcher: FSWatcher;
  readonly inode: string;
}

/** Watches the folders of files that runs ask about, wherever they are. */
export function watchFiles(): FileWatch {
  const folders = new Map<string, WatchedFolder>();
  let names: WatchedNames = new Map();
  let notify = (): void => {};
  let stop = (): void => {};
  const happened = (folder: string) => (_event: string, name: string | null) => {
    const matters = names.get(folder);
    if (name === null || matters === "all" || matters?.has(name) || isGone(folder)) notify();
  };
  return {
    async changeOf(observations) {
      names = watchedNames(observations);
      const complete = follow({ names, folders, happened });
      await new Promise<void>((settle) => {
        const look = () => {
          first = undefined;
          if (checkObservations(observations).holds) return;
          stop();
          settle();
        };
        let timer: NodeJS.Timeout | undefined;
        let first: number | undefined;
        const polling = complete ? undefined : setInterval(look, interval);
        stop = () => {
          clearTimeout(timer);
          clearInterval(polling);
          notify = () => {};
        };
        notify = () => {
          clearTimeout(timer);
          first ??= performance.now();
          const left = first + longestPause - performance.now();
          timer = setTimeout(look, Math.min(pause, Math.max(0, left)));
        };
        // What changed while the run went on, or before a folder was watched.
        notify();
      });
    },
    close() {
      stop();
      for (const { watcher } of folders.values()) watcher.close();
      folders.clear();
    },
  };
}

/** Watches these folders and no others; says whether all of them can be watched. */
function follow(input: {
  readonly names: WatchedNames;
  readonly folders: Map<string, WatchedFolder>;
  readonly happened: (folder: string) => (event: string, name: string | null) => void;
}): boolean {
  const { names, folders, happened } = input;
  for (const [folder, { watcher, inode }] of folders) {
    if (names.has(folder) && inodeOf(folder) === inode) continue;
    watcher.close();
    folders.delete(folder);
  }
  let complete = true;
  for (const folder of names.keys()) {
    if (folders.has(folder)) continue;
    const watcher = start(folder, happened(folder));
    if (watcher) folders.set(folder, { watcher, inode: inodeOf(folder) });
    else complete = false;
  }
  return complete;
}

function start(
  folder: string,
  happened: (event: string, name: string | null) => void,
): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: true }, happened);
    // A folder that is removed is an event like another.
    watcher.on("error", () => happened("rename", null));
    return watcher;
  } catch {
    return undefined;
  }
}

function inodeOf(folder: string): string {
  return String(stampOf(stat(folder))?.slice(0, 2));
}

function isGone(folder: string): boolean {
  return stat(folder) === undefined;
}
