/** Bundles `src` into `dist`: the command line and the host of TypeScript handlers. Does nothing when nothing changed. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const dist = join(root, "dist");
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20.19",
  legalComments: "none",
  sourcemap: "linked",
  sourcesContent: false,
  logLevel: "error",
};

/** Packages that stay outside: programs of their own, native code, or what is loaded by hand. */
const outside = ["ajv", "esbuild", "libsql", "pyright"];
const results = ["start.cjs", "main.js", "typescript.js", "handler-host.mjs"];

/** Builds `dist` when its stamp differs from the sources; says so on stderr. */
export async function build() {
  const stamp = stampOf([
    "package.json",
    "tsconfig.json",
    "package-lock.json",
    "scripts/build.mjs",
    ...sourceFiles("src"),
  ]);
  if (stampIn(dist) === stamp) return;
  const began = performance.now();
  const workshop = join(root, ".pluto", `build-${process.pid}`);
  try {
    await bundle(join(workshop, "dist"), stamp);
    writeFileSync(join(workshop, "dist", "stamp"), stamp);
    exchange(workshop, stamp);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  process.stderr.write(`built dist in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
}

async function bundle(outdir, stamp) {
  mkdirSync(outdir, { recursive: true });
  // esbuild comes with the packages, which may have been installed a moment ago.
  const esbuild = await import("esbuild");
  await Promise.all([
    bundleMain(esbuild, { outdir, stamp }),
    bundleAlone(esbuild, outdir, {
      entryPoints: { start: "src/cli/start/start.ts" },
      format: "cjs",
      outExtension: { ".js": ".cjs" },
    }),
    // Nobody reads its stack traces, and its source map would take longer than all the rest.
    bundleAlone(esbuild, outdir, {
      entryPoints: { typescript: "typescript" },
      format: "cjs",
      sourcemap: false,
      wrap: true,
    }),
    bundleAlone(esbuild, outdir, {
      entryPoints: { "handler-host": "src/script-runtime/node/handler-host.ts" },
      format: "esm",
      outExtension: { ".js": ".mjs" },
      minify: false,
    }),
  ]);
}

async function bundleAlone(esbuild, outdir, { wrap = false, ...options }) {
  const { outputFiles } = await esbuild.build({ ...common, outdir, write: false, ...options });
  for (const { path, text } of outputFiles) {
    const code = wrap ? wrapped(text) : text;
    writeFileSync(path, path.endsWith(".map") ? moved(text, outdir) : code);
  }
}

/** A script as `src/cli/start/script-loader.ts` runs it; ASCII, as which it reads it. */
function wrapped(code) {
  if (/[^\0-\x7f]/.test(code)) throw new Error("a script of dist is not ASCII");
  return `(function(exports,require,module,__filename,__dirname,__url){${code}\n})`;
}

/** A source map as it must be where `dist` will stand. */
function moved(map, outdir) {
  const { sources, ...others } = JSON.parse(map);
  const found = sources.map((source) => relative(dist, resolve(outdir, source)).replaceAll("\\", "/"));
  return JSON.stringify({ ...others, sources: found });
}

/** The command line, in scripts that `start.cjs` loads when they are needed. */
async function bundleMain(esbuild, { outdir, stamp }) {
  const { outputFiles } = await esbuild.build({
    ...common,
    entryPoints: { main: "src/cli/main.ts" },
    outdir,
    format: "esm",
    splitting: true,
    external: outside,
    define: { PLUTO_BUILD: JSON.stringify(stamp) },
    plugins: [typescriptBeside],
    sourcemap: "inline",
    write: false,
  });
  await Promise.all(outputFiles.map((file) => writeScript(esbuild, { outdir, file })));
}

/**
 * The TypeScript compiler is a script of its own. It is named so that esbuild does not make a module of it, which would
 * copy two thousand names at every start.
 */
const typescriptBeside = {
  name: "typescript-beside",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^typescript$/ }, () => ({ path: "compiler", namespace: "typescript-beside" }));
    onResolve({ filter: /^\.\/typescript\.js$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: "typescript-beside" }, () => ({
      contents: 'export default require("./typescript.js");',
    }));
  },
};

/** esbuild splits modules only, and what is loaded by hand is a script. */
async function writeScript(esbuild, { outdir, file }) {
  const name = basename(file.path);
  const { code, map } = await esbuild.transform(file.text, {
    format: "cjs",
    platform: "node",
    target: common.target,
    minify: true,
    legalComments: "none",
    sourcemap: "external",
    sourcesContent: false,
    sourcefile: name,
    supported: { "dynamic-import": false },
    define: {
      "import.meta.url": "__url",
      "import.meta.dirname": "__dirname",
      "import.meta.filename": "__filename",
    },
  });
  writeFileSync(join(outdir, name), wrapped(`${code}//# sourceMappingURL=${name}.map`));
  writeFileSync(join(outdir, `${name}.map`), moved(map, outdir));
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
  const complete = results.every((name) => existsSync(join(folder, name)));
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
