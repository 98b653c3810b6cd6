import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { kindNames, kinds } from "#kinds";

const recorder = join(import.meta.dirname, "fake-sdk.mjs");

/** Bundles a program as it is written, with the recording SDK and stand-ins for packages that are not installed. */
export async function bundleProgram(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    keepNames: true,
    logLevel: "silent",
    plugins: [fakeSdk, absentPackages],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
}

const fakeSdk: Plugin = {
  name: "fake-sdk",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(@pluto\/sdk|@plutolang\/pluto)$/ }, () => ({
      path: "sdk",
      namespace: "fake-sdk",
    }));
    onLoad({ filter: /.*/, namespace: "fake-sdk" }, () => {
      const classes = kindNames.map(
        (name) => `const ${kinds[name].className}_ = classOf(${JSON.stringify(name)});`,
      );
      const exported = kindNames.map((name) => `${kinds[name].className}_ as ${kinds[name].className}`);
      const contents = [
        `import { classOf } from ${JSON.stringify(recorder)};`,
        `export { InvocationFailed, KeyNotFound } from ${JSON.stringify(recorder)};`,
        ...classes,
        `export { ${exported.join(", ")} };`,
      ].join("\n");
      return { contents, resolveDir: import.meta.dirname };
    });
  },
};

/** Names that a file takes from a package. */
const importing = /import\s+(?:(\w+)\s*,?\s*)?(?:\*\s+as\s+\w+|\{([^}]*)\})?\s*from\s*["']([^"']+)["']/g;

/** A package that is not there answers every use with itself. */
const absentPackages: Plugin = {
  name: "absent-packages",
  setup({ onLoad, onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
      if (pluginData === "asked" || kind === "entry-point" || path.startsWith("node:")) return undefined;
      const found = await resolve(path, { importer, kind, resolveDir, pluginData: "asked" });
      return found.errors.length === 0
        ? found
        : { path, namespace: "absent", pluginData: namesTaken(importer, path) };
    });
    // The compiled part of a native package is built on installation, which the cases do not do.
    onResolve({ filter: /\.node$/ }, ({ path }) => ({ path, namespace: "absent", pluginData: [] }));
    onLoad({ filter: /.*/, namespace: "absent" }, ({ pluginData }) => {
      const names: readonly string[] = pluginData;
      const exported = names.map((name) => `export { anything as ${name} };`);
      return { contents: [standIn, "export default anything;", ...exported].join("\n") };
    });
  },
};

/** Calls what it is given and its methods, with itself; is awaited, called, built and looked into with itself as the answer. */
const standIn = `
const anything = new Proxy(function anything() {}, {
  get: (_, name) => (name === "then" || typeof name === "symbol" ? undefined : anything),
  apply: (_, self, given) => use(given),
  construct: (_, given) => use(given),
});
function use(given) {
  for (const one of given) {
    if (typeof one === "function" && one !== anything) one(anything, anything);
    else if (one && typeof one === "object") useObject(one);
  }
  return anything;
}
function useObject(object, depth = 0) {
  for (const name of memberNames(object)) {
    const value = object[name];
    if (typeof value === "function") Promise.resolve(value.call(object, anything, anything)).catch(() => undefined);
    else if (value && typeof value === "object" && isPlain(value) && depth < 3) useObject(value, depth + 1);
  }
  if (depth < 3 && isPlain(object))
    for (const value of Object.values(object)) if (isOwn(value)) useObject(value, depth + 1);
}
function memberNames(object) {
  const names = Object.keys(object);
  for (let at = Object.getPrototypeOf(object); isOwn(object) && at !== Object.prototype; at = Object.getPrototypeOf(at))
    names.push(...Object.getOwnPropertyNames(at).filter((name) => name !== "constructor"));
  return names;
}
function isPlain(value) {
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
/** Whether it is an instance of a class of the program's. */
function isOwn(value) {
  return typeof value === "object" && value !== null && String(value.constructor).startsWith("class");
}`;

function namesTaken(importer: string, from: string): readonly string[] {
  if (!existsSync(importer)) return [];
  const taken = [...readFileSync(importer, "utf8").matchAll(importing)].filter((match) => match[3] === from);
  const names = taken.flatMap((match) => match[2]?.split(",") ?? []);
  return names
    .map((name) => name.trim().split(/\s+as\s+/)[0] ?? "")
    .filter((name) => name !== "" && !name.startsWith("type "));
}
