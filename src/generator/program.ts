import { createHash } from "node:crypto";

/** The platforms a program can be generated for. */
export type PlatformName = "aws" | "kubernetes";

/** One file of a generated program; `path` is relative to its folder, with forward slashes. */
export interface GeneratedFile {
  readonly path: string;
  readonly contents: string;
}

/** A Pulumi program that stands alone: its files, sorted by path. */
export interface GeneratedProgram {
  readonly platform: PlatformName;
  readonly files: readonly GeneratedFile[];
}

/** `.generated.json`: what was written, so that a later run knows what a person edited since. */
export interface Manifest {
  readonly format: "pluto.program/1";
  readonly platform: PlatformName;
  /** Path to SHA-256 of the contents. */
  readonly files: { readonly [path: string]: string };
  /** What an interrupted run was about to write; gone once it is done. */
  readonly pending?: { readonly [path: string]: string };
}

/** The manifest's own path. */
export const manifestPath = ".generated.json";

/** SHA-256 of a text, 64 hexadecimal digits. */
export function digest(contents: string): string {
  return createHash("sha256").update(contents).digest("hex");
}

/** The manifest of files, which are listed in their order. */
export function manifestOf(platform: PlatformName, files: readonly GeneratedFile[]): Manifest {
  const hashes = files.map((file) => [file.path, digest(file.contents)] as const);
  return { format: "pluto.program/1", platform, files: Object.fromEntries(hashes) };
}

/** The manifest as a file. */
export function manifestFile(manifest: Manifest): GeneratedFile {
  return { path: manifestPath, contents: `${JSON.stringify(manifest, null, 2)}\n` };
}

/** Sorts by path, by code units: the same on every machine. */
export function sortFiles(files: readonly GeneratedFile[]): readonly GeneratedFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const owned = /^(components\/.*|README\.md|package\.json|tsconfig\.json|Pulumi(\.[^/]+)?\.yaml)$/;

/** Whether a file belongs to the person who owns the program: once edited it is kept as it is. */
export function isOwned(path: string): boolean {
  return owned.test(path);
}
