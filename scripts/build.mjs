/** Bundles `src` into `dist`: the command line and the host of TypeScript handlers. Does nothing when nothing changed. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const dist = join(root, "dist");
const entryPoints = {
  cli: "src/cli/main.ts",
  "handler-host": "src/script-runtime/node/handler-host.ts",
};

/** Builds `dist` when its stamp differs from the sources; says so on stderr. */
export async function build() {
  const stamp = stampOf(["package.json", "tsconfig.json", "scripts/build.mjs", ...sourceFiles("src")]);
  if (stampIn(dist) === stamp) return;
  const began = performance.now();
  const workshop = join(root, ".pluto", `build-${process.pid}`);
  try {
    await bundle(join(workshop, "dist"));
    writeFileSync(join(workshop, "dist", "stamp"), stamp);
    exchange(workshop, stamp);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  process.stderr.write(`built dist in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
}

async function bundle(outdir) {
  mkdirSync(outdir, { recursive: true });
  // esbuild comes with the packages, which may have been installed a moment ago.
  const { build: run } = await import("esbuild");
  await run({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    sourcemap: "linked",
    chunkNames: "chunks/[name]-[hash]",
    logLevel: "error",
  });
}

/** A folder cannot be replaced in one step, but one that is complete can be moved where nothing is. */
function exchange(workshop, stamp) {
  if (existsSync(dist)) renameSync(dist, join(workshop, "old"));
  try {
    renameSync(join(workshop, "dist"), dist);
  } catch (error) {
    // Another build of the same sources was faster.
    if (stampIn(dist) !== stamp) throw error;
  }
}

function stampIn(folder) {
  const file = join(folder, "stamp");
  const complete = Object.keys(entryPoints).every((name) => existsSync(join(folder, `${name}.js`)));
  return complete && existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function stampOf(files) {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  for (const file of files) {
    const contents = readFileSync(join(root, file));
    hash.update(`\0${file}\0${contents.length}\0`).update(contents);
  }
  return hash.digest("hex");
}

function sourceFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await build();
