import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Bundle } from "#arch-ref";
import type { HostedBundle } from "#script-runtime";

/** The bundles of one run, on disk. */
export interface BundleFolder {
  readonly path: string;
  readonly bundles: readonly HostedBundle[];
  remove(): Promise<void>;
}

/** Writes the bundles below the project's root, so that packages which they do not contain resolve from there. */
export async function writeBundles(root: string, bundles: readonly Bundle[]): Promise<BundleFolder> {
  const runs = join(root, ".pluto", "local", "runs");
  await mkdir(runs, { recursive: true });
  await removeAbandoned(runs);
  const path = await mkdtemp(join(runs, `${process.pid}-`));
  const remove = () => rm(path, { recursive: true, force: true });
  try {
    return {
      path,
      remove,
      bundles: await Promise.all(bundles.map((bundle) => write(path, { root, bundle }))),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function write(
  parent: string,
  { root, bundle }: { readonly root: string; readonly bundle: Bundle },
): Promise<HostedBundle> {
  const folder = join(parent, bundle.folder);
  for (const file of bundle.files) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.path.endsWith(".map") ? leadingTo(root, file.contents) : file.contents);
  }
  return { handler: bundle.handler, language: bundle.language, folder, entry: bundle.entry };
}

/** A source map that leads to the program's files where they are: a stack trace then names the file to open. */
function leadingTo(root: string, map: string): string {
  return JSON.stringify({ ...JSON.parse(map), sourceRoot: `${pathToFileURL(root).href}/` });
}

/** A run that lives in another container is not seen here: only what is old too is surely nobody's. */
const longestRun = 24 * 60 * 60 * 1000;

/** A run that was killed could not remove its folder. */
async function removeAbandoned(runs: string): Promise<void> {
  for (const name of await readdir(runs)) {
    const path = join(runs, name);
    const age = Date.now() - (await stat(path)).mtimeMs;
    if (age > longestRun && !isAlive(Number.parseInt(name, 10)))
      await rm(path, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
