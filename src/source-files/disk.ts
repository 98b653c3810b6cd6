import type { Stats } from "node:fs";
import { basename, dirname, join } from "node:path";
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
import type { Entry, Kind, SourceFiles } from "./source-files.ts";
import { isSameStamp, isSettled } from "./stamps.ts";

/** Files that remember what they were asked. */
export interface ObservedFiles extends SourceFiles {
  /** Everything that was asked so far. */
  observations(): Observations;
}

/**
 * The files as they are on the disk now; what was asked once is not asked again. Texts that an earlier run read, and that
 * are still the same, are the same strings: what was made of them can be found by them.
 */
export function filesOnDisk(earlier?: ObservedFiles): ObservedFiles {
  return new DiskFiles(earlier instanceof DiskFiles ? earlier.texts : new Map());
}

interface KeptText {
  readonly stamp: Stamp | null;
  readonly text: string | undefined;
  /** When its stamp was taken. */
  readonly taken: number;
}

class DiskFiles implements ObservedFiles {
  readonly #since = Date.now();
  readonly #entries = new Map<string, Stats | undefined>();
  readonly #folders = new Map<string, Stamp | null>();
  readonly #names = new Map<string, readonly string[]>();
  readonly #texts = new Map<string, KeptText>();
  readonly #links = new Map<string, Kind | undefined>();
  readonly #realPaths = new Map<string, string | undefined>();
  readonly #earlier: ReadonlyMap<string, KeptText>;

  constructor(earlier: ReadonlyMap<string, KeptText>) {
    this.#earlier = earlier;
  }

  get texts(): ReadonlyMap<string, KeptText> {
    return this.#texts;
  }

  entryAt(path: string): Entry {
    return entryOf(this.#stats(path));
  }

  kindOf(path: string): Kind | undefined {
    const stats = this.#stats(path);
    if (!stats?.isSymbolicLink()) return kindOfStats(stats);
    return remembered(this.#links, path, () => kindOfStats(stat(path)));
  }

  namesIn(folder: string): readonly string[] {
    return remembered(this.#names, folder, () => {
      this.#enter(folder);
      return namesOnDisk(folder);
    });
  }

  read(path: string): string | undefined {
    const { text } = remembered(this.#texts, path, () => {
      const stats = this.#stats(path);
      // The stamp first: a text that changes meanwhile is then newer than its stamp, and will be compared.
      const stamp = stampOf(stats?.isSymbolicLink() ? stat(path) : stats);
      return this.#keptOrRead(path, stamp);
    });
    return text;
  }

  #keptOrRead(path: string, stamp: Stamp | null): KeptText {
    const taken = Date.now();
    const earlier = this.#earlier.get(path);
    if (earlier && stamp && isSameStamp(earlier.stamp, stamp) && isSettled(stamp, earlier.taken))
      return earlier;
    const text = textOnDisk(path);
    return { stamp, taken, text: text === earlier?.text ? earlier?.text : text };
  }

  realPath(path: string): string | undefined {
    const entry = this.entryAt(path);
    if (entry === "nothing") return undefined;
    if (entry === "link" || dirname(path) === path) return this.#followed(path);
    const folder = this.#followed(dirname(path));
    return folder && join(folder, basename(path));
  }

  observations(): Observations {
    return {
      since: this.#since,
      folders: this.#observedFolders(),
      texts: [...this.#texts].map(([path, { stamp, text }]) => ({ path, stamp, hash: hashOf(text) })),
      links: [...this.#links].map(([path, kind]) => ({ path, kind: kind ?? null })),
      realPaths: [...this.#realPaths].map(([path, real]) => ({ path, real: real ?? null })),
    };
  }

  #observedFolders(): readonly ObservedFolder[] {
    const entries = grouped(this.#entries);
    return [...this.#folders].map(([path, stamp]) => {
      const asked = entries.get(path) ?? [];
      const names = this.#names.get(path);
      return {
        path,
        stamp,
        entries: asked.map(([at, stats]) => [basename(at), entryOf(stats)] as const),
        ...(names && { names }),
      };
    });
  }

  #stats(path: string): Stats | undefined {
    return remembered(this.#entries, path, () => {
      this.#enter(dirname(path));
      return lstat(path);
    });
  }

  /** The folder's stamp before the first question about it, so that what comes into it later makes another. */
  #enter(folder: string): void {
    remembered(this.#folders, folder, () => stampOf(stat(folder)));
  }

  #followed(path: string): string | undefined {
    return remembered(this.#realPaths, path, () => realPathOnDisk(path));
  }
}

function remembered<Answer>(known: Map<string, Answer>, path: string, ask: () => Answer): Answer {
  const found = known.get(path);
  if (found !== undefined || known.has(path)) return found as Answer;
  const answer = ask();
  known.set(path, answer);
  return answer;
}

function grouped<Value>(entries: Map<string, Value>): Map<string, [string, Value][]> {
  const groups = new Map<string, [string, Value][]>();
  for (const entry of entries) {
    const folder = dirname(entry[0]);
    const group = groups.get(folder);
    if (group) group.push(entry);
    else groups.set(folder, [entry]);
  }
  return groups;
}
