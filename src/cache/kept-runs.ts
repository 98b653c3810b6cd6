import { checkObservations, type Observations } from "#source-files";
import type { CacheFolder } from "./cache-folder.ts";

/** The shape of the entries; another one makes all of them misses. */
const format = "pluto.kept-run/1";

/** Runs that are kept at the same time. */
const keptRuns = 200;

const folder = "runs";

/** The results of runs, each with what it depends on. A result is any plain data. */
export class KeptRuns<Result> {
  readonly #cache: CacheFolder;

  constructor(cache: CacheFolder) {
    this.#cache = cache;
  }

  /** The result of the run with that key, when everything that it asked about files would get the same answers. */
  find(key: string): Result | undefined {
    const entry = this.#read(key);
    if (!entry) return undefined;
    const { holds, renewed } = checkObservations(entry.observations);
    if (renewed) this.keep(key, { ...entry, observations: renewed });
    return holds ? entry.result : undefined;
  }

  /** Keeps a result. */
  keep(
    key: string,
    { result, observations }: { readonly result: Result; readonly observations: Observations },
  ): void {
    const text = JSON.stringify({ format, result, observations });
    this.#cache.write(`${folder}/${key}`, Buffer.from(text));
    this.#cache.keepNewest(folder, keptRuns);
  }

  #read(key: string): { readonly result: Result; readonly observations: Observations } | undefined {
    const bytes = this.#cache.read(`${folder}/${key}`);
    // What has its checksum was written by `keep`.
    const entry = bytes && JSON.parse(bytes.toString());
    return entry?.format === format ? entry : undefined;
  }
}
