import { hash } from "node:crypto";
import type { CacheFolder } from "./cache-folder.ts";

/** The shape of the entries; another one makes all of them misses. */
const format = "pluto.kept-facts/1";

/** Programs whose facts are kept at the same time. */
const keptPrograms = 50;

const folder = "facts";

/** What was found in texts by looking at nothing else, under the hash of each. A finding is any plain data. */
export class KeptFacts {
  readonly #cache: CacheFolder;
  readonly #key: string;
  /** What earlier runs found; read when it is first asked for. */
  #earlier: Map<string, unknown> | undefined;
  readonly #used = new Map<string, unknown>();
  #isNew = false;

  constructor(cache: CacheFolder, key: string) {
    this.#cache = cache;
    this.#key = key;
  }

  /** What an earlier run found in the text, or what `find` finds now. `sort` tells apart what is looked for. */
  of<Found>(text: string, sort: string, find: () => Found): Found {
    this.#earlier ??= this.#read();
    const name = `${sort} ${hash("sha256", text, "base64")}`;
    const known = this.#used.get(name) ?? this.#earlier.get(name);
    if (known === undefined) this.#isNew = true;
    const found = known ?? find();
    this.#used.set(name, found);
    return found as Found;
  }

  /** Keeps what this run found. What it did not ask for is kept too as long as that is not most of it. */
  save(): void {
    if (!this.#isNew) return;
    const unused = [...(this.#earlier ?? [])].filter(([name]) => !this.#used.has(name));
    const facts = [...this.#used, ...(unused.length < this.#used.size ? unused : [])];
    this.#cache.write(`${folder}/${this.#key}`, Buffer.from(JSON.stringify({ format, facts })));
    this.#cache.keepNewest(folder, keptPrograms);
  }

  #read(): Map<string, unknown> {
    const bytes = this.#cache.read(`${folder}/${this.#key}`);
    // What has its checksum was written by `save`.
    const entry = bytes && JSON.parse(bytes.toString());
    return new Map(entry?.format === format ? entry.facts : []);
  }
}
