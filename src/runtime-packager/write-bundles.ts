import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Bundle, BundleManifest } from "#arch-ref";
import { textHash } from "./content-hash.ts";

const manifestName = "bundle.json";

/**
 * Writes every bundle into a folder of its own below `folder`, with its manifest, and removes the bundles of handlers
 * that are gone. Each folder appears whole or not at all; one whose files are right already is left alone. Returns the
 * bundles' folders in their order.
 */
export async function writeBundles(bundles: readonly Bundle[], folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const folders = await Promise.all(bundles.map((bundle) => writeBundle(bundle, folder)));
  await removeOthers(bundles, folder);
  return folders;
}

async function writeBundle(bundle: Bundle, folder: string): Promise<string> {
  const target = join(folder, bundle.folder);
  const files = new Map(bundle.files.map((file) => [file.path, file.contents]));
  files.set(manifestName, `${JSON.stringify(manifestOf(bundle), null, 2)}\n`);
  if (await holds(target, files)) return target;

  const temporary = await mkdtemp(join(folder, ".new-"));
  try {
    for (const [path, contents] of files) {
      await mkdir(dirname(join(temporary, path)), { recursive: true });
      await writeFile(join(temporary, path), contents);
    }
    await replace(target, temporary);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return target;
}

/** A folder that is not empty cannot be renamed over: the old one steps aside first. */
async function replace(target: string, replacement: string): Promise<void> {
  const aside = `${replacement}-old`;
  await rename(target, aside).catch(unlessMissing);
  await rename(replacement, target);
  await rm(aside, { recursive: true, force: true });
}

async function holds(target: string, files: ReadonlyMap<string, string>): Promise<boolean> {
  const found = await readdir(target, { recursive: true, withFileTypes: true }).catch(unlessMissing);
  const present = found?.filter((entry) => entry.isFile() && !entry.parentPath.includes("__pycache__"));
  if (present?.length !== files.size) return false;
  const same = await Promise.all(
    [...files].map(async ([path, contents]) => contents === (await readText(join(target, path)))),
  );
  return same.every(Boolean);
}

async function removeOthers(bundles: readonly Bundle[], folder: string): Promise<void> {
  const kept = new Set(bundles.map((bundle) => bundle.folder));
  const others = (await readdir(folder)).filter((name) => !kept.has(name));
  for (const name of others)
    if (await isBundle(join(folder, name))) await rm(join(folder, name), { recursive: true });
}

/** Only what this module wrote is removed: a folder of the user's has no such manifest. */
async function isBundle(path: string): Promise<boolean> {
  return (await readText(join(path, manifestName)))?.includes('"format": "pluto.bundle/1"') ?? false;
}

function readText(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(unlessMissing);
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
}

function manifestOf(bundle: Bundle): BundleManifest {
  return {
    format: "pluto.bundle/1",
    handler: bundle.handler,
    language: bundle.language,
    entry: bundle.entry,
    hash: bundle.hash,
    externals: bundle.externals,
    files: Object.fromEntries(bundle.files.map((file) => [file.path, textHash(file.contents)])),
  };
}
