import { basename, dirname, extname, join, resolve, sep } from "node:path";
import type { SourceFiles } from "#source-files";

/**
 * What is tried for a specifier, by the ending that is written: TypeScript's order, but what runs goes before what only
 * declares it.
 */
const endings: ReadonlyMap<string, readonly string[]> = new Map([
  ["", [".ts", ".tsx", ".js", ".jsx", ".d.ts"]],
  [".js", [".ts", ".tsx", ".js", ".d.ts"]],
  [".ts", [".ts"]],
  [".tsx", [".tsx"]],
  [".json", [".json"]],
]);

/**
 * Finds relative modules with few questions. It answers where the answer is plain; everything else (links, packages,
 * unusual endings, nothing there) is for the compiler's own resolution.
 */
export class RelativeFiles {
  readonly #files: SourceFiles;
  readonly #folders = new Map<string, string | undefined>();

  constructor(files: SourceFiles) {
    this.#files = files;
  }

  /** The real path of the module, where that is plain. */
  find(specifier: string, folder: string): string | undefined {
    if (!/^\.\.?\//.test(specifier) || /(?:^|\/)\.{0,2}$/.test(specifier)) return undefined;
    const path = resolve(folder, specifier);
    const name = basename(path);
    const written = extname(name);
    const tried = endings.get(written);
    const parent = this.#folder(dirname(path));
    if (!tried || parent === undefined) return undefined;
    const stem = written === "" ? name : name.slice(0, -written.length);
    for (const ending of tried) {
      const entry = this.#files.entryAt(join(parent, stem + ending));
      if (entry === "file") return join(parent, stem + ending);
      if (entry !== "nothing") return undefined;
    }
    return undefined;
  }

  /** The real path of a folder of the user's. */
  #folder(path: string): string | undefined {
    if (!this.#folders.has(path)) {
      const real = this.#files.realPath(path);
      this.#folders.set(path, real?.split(sep).includes("node_modules") ? undefined : real);
    }
    return this.#folders.get(path);
  }
}
