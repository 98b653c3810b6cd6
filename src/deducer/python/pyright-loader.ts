/**
 * Loads the modules inside the npm package `pyright` into this process. pyright has no public entry: its build is two
 * tables of numbered modules, and the numbers differ between releases while the names that modules export do not. So
 * internals are found by the name they export.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** In `dist` a script is given one that keeps compiled code. */
const load = typeof require === "function" ? require : createRequire(import.meta.url);

/** The release that this front end is written against. */
export const expectedVersion = "1.1.414";

/** The folder of pyright's build, with its typeshed below. */
export const pyrightFolder = join(dirname(load.resolve("pyright/package.json")), "dist");

interface LoadedModule {
  readonly id: string;
  exports: Exports;
  loaded: boolean;
}

interface Exports {
  readonly [name: string]: unknown;
}

type ModuleFactory = (module: LoadedModule, exports: Exports, load: Load) => void;
type ModuleTable = Record<string, ModuleFactory>;

/** What the bundler hands to every module: a function that loads another one, with the bundler's own tools on it. */
interface Load {
  (id: string): Exports;
  m: ModuleTable;
  g: typeof globalThis;
  o(object: object, key: string): boolean;
  d(exports: object, getters: Record<string, () => unknown>): void;
  r(exports: object): void;
  n(module: Exports): () => unknown;
  nmd(module: LoadedModule): LoadedModule;
}

/** The version of pyright that is installed. */
export function installedVersion(): string {
  const manifest: { version: string } = load("pyright/package.json");
  return manifest.version;
}

/** pyright's internals, each loaded when it is first asked for. */
export class PyrightModules {
  readonly #own: ModuleTable = chunk("pyright-internal.js");
  readonly #load: Load = loader({ ...chunk("vendor.js"), ...this.#own, ...nodeModules() });

  /** The export of that name; `as` says what it is, and the self-test checks that it behaves so. */
  find<T>(name: string): T {
    for (const [id, factory] of Object.entries(this.#own)) {
      if (exportsName(factory, name)) return this.#load(id)[name] as T;
    }
    throw new Error(
      `pyright ${installedVersion()} has no internal \`${name}\` (pluto is written for pyright ${expectedVersion})`,
    );
  }
}

/** Decided by the module's text, so that nothing else is evaluated on the way. */
function exportsName(factory: ModuleFactory, name: string): boolean {
  const text = factory.toString();
  const assignment = `.${name}=`;
  if (!text.includes(assignment)) return false;
  const own = /^\w+\(\w+,\s*(\w+)/.exec(text)?.[1] ?? "exports";
  return new RegExp(`\\b(?:exports|${own})\\.${name}=`).test(text);
}

function chunk(file: string): ModuleTable {
  const loaded: { modules: ModuleTable } = load(join(pyrightFolder, file));
  return loaded.modules;
}

/** Node's own modules are numbered too: the entry file, which would start the command line, has their stubs. */
function nodeModules(): ModuleTable {
  const entry = readFileSync(join(pyrightFolder, "pyright.js"), "utf8");
  const table: ModuleTable = {};
  for (const [, id, , name] of entry.matchAll(/(\d+)\((\w)\)\{\2\.exports=require\("([\w/:]+)"\)\}/g)) {
    if (id === undefined || name === undefined) continue;
    table[id] = (module) => {
      module.exports = load(name);
    };
  }
  return table;
}

function loader(table: ModuleTable): Load {
  const cache = new Map<string, LoadedModule>();
  const load = (id: string): Exports => {
    const known = cache.get(id);
    if (known) return known.exports;
    const factory = table[id];
    if (!factory) throw new Error(`pyright ${installedVersion()} has no module ${id}`);
    const module: LoadedModule = { id, exports: {}, loaded: false };
    cache.set(id, module);
    factory.call(module.exports, module, module.exports, load as Load);
    module.loaded = true;
    return module.exports;
  };
  return Object.assign(load, bundlerTools, { m: table });
}

function defineGetters(target: object, getters: Record<string, () => unknown>): void {
  for (const [name, get] of Object.entries(getters)) {
    if (!Object.hasOwn(target, name)) Object.defineProperty(target, name, { enumerable: true, get });
  }
}

/** The bundler's own run-time functions, under the names that the modules call. */
const bundlerTools = {
  g: globalThis,
  o: (object: object, key: string) => Object.hasOwn(object, key),
  d: defineGetters,
  r: (target: object) => {
    Object.defineProperty(target, Symbol.toStringTag, { value: "Module" });
    Object.defineProperty(target, "__esModule", { value: true });
  },
  n: (module: Exports) => {
    const get = (): unknown => (module["__esModule"] ? module["default"] : module);
    defineGetters(get, { a: get });
    return get;
  },
  nmd: (module: LoadedModule) => Object.assign(module, { paths: [], children: [] }),
};
