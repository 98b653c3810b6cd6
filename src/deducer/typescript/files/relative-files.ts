import { basename, dirname, extname, join, resolve, sep } from "node:path";
import type { SourceFiles } from "#source-files";

interface Folder {
  readonly path: string;
  readonly names: ReadonlySet<string>;
}

/** What is tried for a specifier, in TypeScript's order, by the ending that is written. */
const endings: ReadonlyMap<string, readonly string[]> = new Map([
  ["", [".ts", ".tsx", ".d.ts", ".js", ".jsx"]],
  [".js", [".ts", ".tsx", ".d.ts", ".js"]],
  [".ts", [".ts"]],
  [".tsx", [".tsx"]],
  [".json", [".json"]],
]);

/**
 * Finds relative modules by folder listings, which many imports share. It answers where the answer is plain; everything
 * else (links, packages, unusual endings, nothing there) is for the compiler's own resolution.
 */
export class RelativeFiles {
  readonly #files: SourceFiles;
  readonly #folders = new Map<string, Folder | undefined>();

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
    if (!tried || !parent) return undefined;
    const stem = written === "" ? name : name.slice(0, -written.length);
    const found = tried.find((ending) => parent.names.has(stem + ending));
    if (found !== undefined) return this.#plain(join(parent.path, stem + found), "file");
    return written === "" && parent.names.has(name) ? this.#index(join(parent.path, name)) : undefined;
  }

  #index(path: string): string | undefined {
    const folder = this.#plain(path, "folder") ? this.#folder(path) : undefined;
    if (!folder || folder.names.has("package.json")) return undefined;
    const found = [".ts", ".tsx", ".d.ts"].find((ending) => folder.names.has(`index${ending}`));
    return found === undefined ? undefined : this.#plain(join(folder.path, `index${found}`), "file");
  }

  /** The path, if it is what it is said to be and no link. */
  #plain(path: string, kind: "file" | "folder"): string | undefined {
    return this.#files.entryAt(path) === kind ? path : undefined;
  }

  #folder(path: string): Folder | undefined {
    if (!this.#folders.has(path)) this.#folders.set(path, this.#list(path));
    return this.#folders.get(path);
  }

  #list(path: string): Folder | undefined {
    const real = this.#files.realPath(path);
    if (real === undefined || real.split(sep).includes("node_modules")) return undefined;
    return { path: real, names: new Set(this.#files.namesIn(real)) };
  }
}
