import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const checksumLength = 32;

/**
 * A folder of things that can be made again. What is damaged or unreadable is not there; what cannot be written is not
 * kept; neither is told. Entries appear whole or not at all, also when several processes write them.
 */
export class CacheFolder {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** What was kept under the name. */
  read(name: string): Buffer | undefined {
    const bytes = attempt(() => readFileSync(join(this.#path, name)));
    if (!bytes || bytes.length < checksumLength) return undefined;
    const content = bytes.subarray(checksumLength);
    return checksum(content).equals(bytes.subarray(0, checksumLength)) ? content : undefined;
  }

  /** Keeps something under a name, which may have folders in it. */
  write(name: string, content: Uint8Array): void {
    const path = join(this.#path, name);
    const unfinished = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.new`;
    attempt(() => {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      try {
        writeFileSync(unfinished, Buffer.concat([checksum(content), content]), { mode: 0o600, flag: "wx" });
        renameSync(unfinished, path);
      } catch (error) {
        rmSync(unfinished, { force: true });
        throw error;
      }
    });
  }

  /** Forgets something. */
  remove(name: string): void {
    attempt(() => rmSync(join(this.#path, name), { recursive: true, force: true }));
  }

  /** Leaves the entries of a folder that were written last, so many of them. */
  keepNewest(folder: string, count: number): void {
    const names = attempt(() => readdirSync(join(this.#path, folder))) ?? [];
    if (names.length <= count) return;
    const dated = names.flatMap((name) => {
      const stats = attempt(() => statSync(join(this.#path, folder, name)));
      return stats ? [{ name, written: stats.mtimeMs }] : [];
    });
    dated.sort((a, b) => b.written - a.written);
    for (const { name } of dated.slice(count)) this.remove(join(folder, name));
  }
}

function checksum(content: Uint8Array): Buffer {
  return createHash("sha256").update(content).digest();
}

/** A cache is never worth a failure: a full disk, a read-only folder or a missing right is like an empty one. */
function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}
