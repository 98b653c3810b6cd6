import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CacheFolder } from "#cache";

/** Compiled code as it is kept. */
export interface KeptCode {
  /** V8's own bytes. */
  readonly data: Buffer;
  /** How many runs of each sort have added the functions that they called. */
  readonly runs: Readonly<Record<string, number>>;
}

/** Builds and Nodes whose code is kept at the same time. */
const keptBuilds = 6;

/** The compiled code of one build's scripts, for one Node with one set of flags. */
export class CodeCache {
  readonly #folder: CacheFolder;
  readonly #key: string;

  constructor(scripts: string, { folder, flags }: { readonly folder: string; readonly flags: string }) {
    this.#folder = new CacheFolder(join(folder, "code"));
    const build = readFileSync(join(scripts, "stamp"), "latin1");
    const { version, arch, platform } = process;
    // The bytes hold the scripts' paths: taken by another checkout, stack traces would name files of this one.
    const parts = [build, scripts, version, process.versions.v8, arch, platform, flags];
    this.#key = createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 32);
  }

  read(name: string): KeptCode | undefined {
    const bytes = this.#folder.read(join(this.#key, name));
    if (!bytes) return undefined;
    const end = bytes.indexOf("\n");
    return { runs: JSON.parse(bytes.toString("latin1", 0, end)), data: bytes.subarray(end + 1) };
  }

  write(name: string, { data, runs }: KeptCode): void {
    const head = Buffer.from(`${JSON.stringify(runs)}\n`);
    this.#folder.write(join(this.#key, name), Buffer.concat([head, data]));
  }

  /** Forgets what other builds and other Nodes left behind long ago. */
  tidy(): void {
    this.#folder.keepNewest(".", keptBuilds);
  }
}
