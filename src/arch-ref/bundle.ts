import type { Language } from "./graph.ts";

/** One file of a bundle; `path` is relative to the bundle's folder, with forward slashes. */
export interface BundleFile {
  readonly path: string;
  readonly contents: string;
}

/**
 * A handler after packaging: everything its folder holds besides `bundle.json`. The entry is a module that exports the
 * handler as `handler`: `index.mjs` in TypeScript, `__handler__.py` in Python.
 */
export interface Bundle {
  /** The handler's id. */
  readonly handler: string;
  /** Name of its folder: readable, a letter followed by lower-case letters, digits and `-`; unique in a program. */
  readonly folder: string;
  readonly language: Language;
  readonly entry: string;
  /** Sorted by path. */
  readonly files: readonly BundleFile[];
  /** SHA-256 over paths and contents, 64 hexadecimal digits. */
  readonly hash: string;
  readonly externals: readonly string[];
}

/** `bundle.json` beside the files: what a host must know to run the bundle. */
export interface BundleManifest {
  readonly format: "pluto.bundle/1";
  readonly handler: string;
  readonly language: Language;
  readonly entry: string;
  readonly hash: string;
  readonly externals: readonly string[];
  /** Path to SHA-256 of its contents. */
  readonly files: { readonly [path: string]: string };
}
