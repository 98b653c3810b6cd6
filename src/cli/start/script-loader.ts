import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, isAbsolute, join } from "node:path";
import { pathToFileURL } from "node:url";
import { debuglog } from "node:util";
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

/** The build puts both around its scripts: to do it here would copy the compiler's text. */
const head = "(function(exports,require,module,__filename,__dirname,__url){";
const tail = "\n})";

/** So many runs that loaded the same scripts add the functions that they called. V8 has no cheap way to ask for more. */
const addingRuns = 2;

/**
 * Loads CommonJS scripts with the code that V8 compiled for them in an earlier run. What is kept is made at the end of a
 * run, so that it has the functions that V8 compiles when they are first called. Other commands and languages, which load
 * other scripts, add theirs.
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
    const sort = hash(this.#loaded.map(({ name }) => name).sort());
    for (const { name, script, kept } of this.#loaded) {
      const runs = kept?.runs[sort] ?? 0;
      if (runs >= addingRuns) continue;
      const data = script.createCachedData();
      const better = !kept || data.length > kept.data.length ? data : kept.data;
      cache.write(name, { data: better, runs: { ...kept?.runs, [sort]: runs + 1 } });
    }
    if (this.#loaded.some(({ kept }) => !kept)) cache.tidy();
  }

  #run(
    path: string,
    { name, encoding }: { readonly name: string; readonly encoding: BufferEncoding },
  ): unknown {
    if (this.#exports.has(path)) return this.#exports.get(path);
    const text = readFileSync(path, encoding);
    const source = text.startsWith(head) ? text : `${head}${text}${tail}`;
    const kept = this.#cache?.read(name);
    const script = new Script(source, {
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
  return hash([path, size, mtimeMs]);
}

function hash(parts: readonly (string | number)[]): string {
  return createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 32);
}
