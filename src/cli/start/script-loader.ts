import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, isAbsolute, join } from "node:path";
import { pathToFileURL } from "node:url";
import { debuglog } from "node:util";
import { getHeapCodeStatistics } from "node:v8";
import { Script } from "node:vm";
import type { CodeCache, KeptCode } from "./code-cache.ts";

type Require = (id: string) => unknown;

interface LoadedScript {
  readonly name: string;
  readonly script: Script;
  readonly kept: KeptCode | undefined;
}

/** `NODE_DEBUG=pluto` tells what is loaded and from where its code comes. */
const log = debuglog("pluto");

const head = "(function(exports,require,module,__filename,__dirname,__url){";
const tail = "\n})";

/** A run that compiled this much more than the one that made the cache makes it again. */
const growth = 1.1;

/**
 * Loads CommonJS scripts with the code that V8 compiled for them in an earlier run. What is kept is made at the end of a
 * run, so that it has the functions that V8 compiles when they are first called; a run that called many others adds them.
 */
export class ScriptLoader {
  readonly #folder: string;
  readonly #cache: CodeCache | undefined;
  readonly #exports = new Map<string, unknown>();
  readonly #loaded: LoadedScript[] = [];

  constructor(folder: string, cache: CodeCache | undefined) {
    this.#folder = folder;
    this.#cache = cache;
  }

  /** The exports of a script of the folder. */
  load(name: string): unknown {
    // What the build writes is ASCII, which is read fastest, and takes the least memory, as Latin-1.
    return this.#run(join(this.#folder, name), { name, encoding: "latin1" });
  }

  /** Keeps compiled code for later runs; the process may end after it. */
  keepCode(): void {
    const cache = this.#cache;
    if (!cache) return;
    const heapCode = getHeapCodeStatistics().bytecode_and_metadata_size;
    const poor = this.#loaded.filter(({ kept }) => !kept || heapCode > kept.heapCode * growth);
    for (const { name, script, kept } of poor) {
      const data = script.createCachedData();
      const better = !kept || data.length > kept.data.length ? data : kept.data;
      cache.write(name, { data: better, heapCode });
    }
    if (poor.some(({ kept }) => !kept)) cache.tidy();
  }

  #run(
    path: string,
    { name, encoding }: { readonly name: string; readonly encoding: BufferEncoding },
  ): unknown {
    if (this.#exports.has(path)) return this.#exports.get(path);
    const text = readFileSync(path, encoding);
    const kept = this.#cache?.read(name);
    const script = new Script(`${head}${text}${tail}`, {
      filename: path,
      columnOffset: -head.length,
      ...(kept && { cachedData: kept.data }),
    });
    const taken = script.cachedDataRejected === false;
    log("%s %s", taken ? "compiled" : "to compile", path);
    this.#loaded.push({ name, script, kept: taken ? kept : undefined });
    const module = { exports: {} };
    // Scripts that need each other in a circle see what there is so far.
    this.#exports.set(path, module.exports);
    const url = pathToFileURL(path).href;
    script.runInThisContext()(module.exports, this.#requireFrom(path), module, path, dirname(path), url);
    this.#exports.set(path, module.exports);
    return module.exports;
  }

  #requireFrom(path: string): Require {
    const fromPackages = createRequire(path);
    const require: Require = (id) => {
      if (id.startsWith("./") && dirname(path) === this.#folder) return this.load(id.slice(2));
      return isAbsolute(id) ? this.#run(id, { name: nameOf(id), encoding: "utf8" }) : fromPackages(id);
    };
    return Object.assign(require, { resolve: fromPackages.resolve });
  }
}

/** V8 only compares lengths: a script of a package that was replaced needs another name. */
function nameOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return createHash("sha256").update(`${path}\0${size}\0${mtimeMs}`).digest("hex").slice(0, 32);
}
