import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Report } from "#diagnostics";
import { folderNotOurs } from "./diagnostics.ts";
import { planRewrite, type Rewrite } from "./plan-rewrite.ts";
import {
  type GeneratedFile,
  type GeneratedProgram,
  type Manifest,
  manifestFile,
  manifestPath,
} from "./program.ts";

/** A program and the folder it belongs into. */
export interface WriteRequest {
  readonly program: GeneratedProgram;
  readonly folder: string;
}

/** What happened to which files, as sorted paths relative to the folder; after an error nothing did. */
export interface WriteResult {
  /** New or changed. */
  readonly written: readonly string[];
  /** Owned files that a person edited, left as they are. */
  readonly kept: readonly string[];
  /** No longer generated. */
  readonly removed: readonly string[];
}

const nothing: WriteResult = { written: [], kept: [], removed: [] };

/**
 * Writes a program into its folder, completely or not at all: a new folder is written beside it and renamed; in an
 * existing one every changed file is replaced by renaming. What a person edited or added there is never overwritten.
 */
export function writeProgram({ program, folder }: WriteRequest, report: Report): WriteResult {
  const target = resolve(folder);
  if (program.files.length === 0) return nothing;
  if (!existsSync(target) || readdirSync(target).length === 0) return writeNew(program, target);
  const manifest = readManifest(target);
  if (manifest?.platform !== program.platform) {
    report.add(folderNotOurs(folder, foreign(manifest)));
    return nothing;
  }
  const rewrite = planRewrite({ program, manifest, read: (path) => readIfThere(join(target, path)) }, report);
  if (rewrite !== undefined) apply(rewrite, { target, manifest });
  return rewrite === undefined ? nothing : resultOf(rewrite);
}

function foreign(manifest: Manifest | undefined): string {
  return manifest === undefined
    ? "files that pluto did not generate"
    : `a program for \`${manifest.platform}\``;
}

function resultOf(rewrite: Rewrite): WriteResult {
  return { written: rewrite.changed.map((file) => file.path), kept: rewrite.kept, removed: rewrite.removed };
}

function writeNew(program: GeneratedProgram, target: string): WriteResult {
  inTemporaryFolder(target, (temporary) => {
    const files = join(temporary, "files");
    for (const file of program.files) write(files, file);
    if (existsSync(target)) rmdirSync(target);
    renameSync(files, target);
  });
  return { written: program.files.map((file) => file.path), kept: [], removed: [] };
}

/** The manifest first says what is about to come: an interrupted run leaves nothing that looks like a person's edit. */
function apply(
  rewrite: Rewrite,
  { target, manifest }: { readonly target: string; readonly manifest: Manifest },
): void {
  if (rewrite.changed.length === 0 && rewrite.removed.length === 0) return;
  inTemporaryFolder(target, (temporary) => {
    const journal = { ...manifest, pending: rewrite.manifest.files };
    const files = [...rewrite.changed, manifestFile(rewrite.manifest)];
    for (const file of files) write(join(temporary, "files"), file);
    write(temporary, manifestFile(journal));
    renameSync(join(temporary, manifestPath), join(target, manifestPath));
    for (const path of rewrite.removed) remove(target, path);
    for (const file of files) move(join(temporary, "files"), { target, path: file.path });
  });
}

function inTemporaryFolder(target: string, work: (temporary: string) => void): void {
  mkdirSync(dirname(target), { recursive: true });
  const temporary = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    work(temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function write(folder: string, file: GeneratedFile): void {
  const path = join(folder, file.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file.contents);
}

function move(from: string, { target, path }: { readonly target: string; readonly path: string }): void {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  renameSync(join(from, path), join(target, path));
}

/** Removes a file, and the folders that it leaves empty. */
function remove(target: string, path: string): void {
  rmSync(join(target, path), { force: true });
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    const absolute = join(target, folder);
    if (!existsSync(absolute)) continue;
    if (readdirSync(absolute).length > 0) return;
    rmdirSync(absolute);
  }
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function readManifest(target: string): Manifest | undefined {
  const text = readIfThere(join(target, manifestPath));
  if (text === undefined) return undefined;
  try {
    const value: Partial<Manifest> = JSON.parse(text);
    return value.format === "pluto.program/1" && value.files !== undefined ? (value as Manifest) : undefined;
  } catch {
    // a manifest that is no JSON tells nothing, as if there were none
    return undefined;
  }
}
