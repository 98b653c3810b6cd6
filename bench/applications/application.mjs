import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { businessModule, moduleNamed } from "./business-module.mjs";
import { configuration, infraModule } from "./infra-module.mjs";
import { Random } from "./random.mjs";

const root = join(import.meta.dirname, "../..");
const settings = {
  "pluto.yaml": "name: application\n",
  "package.json": `${JSON.stringify({ name: "application", private: true, type: "module" }, null, 2)}\n`,
  "tsconfig.json": `${JSON.stringify(
    {
      compilerOptions: {
        target: "es2022",
        module: "esnext",
        moduleResolution: "bundler",
        lib: ["es2022"],
        types: ["node"],
        strict: true,
        skipLibCheck: true,
        allowImportingTsExtensions: true,
        noEmit: true,
      },
      include: ["src"],
    },
    null,
    2,
  )}\n`,
};

/**
 * The sizes that tests and benchmarks use: 6, 201 and 1,997 files. `lines` counts those of all files in `src`; `checksum`
 * is that of `checksumOf`, so that a change of the generator cannot pass unseen.
 */
export const applications = {
  small: {
    modules: 3,
    infraFiles: 1,
    lines: 221,
    checksum: "e99bc4efbf8ac52f2c83f1b3756e69482154b82b4a03280d952784238e0e5215",
  },
  mid: {
    modules: 190,
    infraFiles: 9,
    lines: 20_050,
    checksum: "f91bfafd23aa30185a4cdc15bcc3c27042707cd41d7cfe1e01f93ec4e65cd649",
  },
  large: {
    modules: 1_900,
    infraFiles: 95,
    lines: 201_689,
    checksum: "7a9637f2503af557db8391ba13d79bc0a531468dce5b46c04dfebd2f73699774",
  },
};

/** The entry of every application. */
export const entry = "src/main.ts";

/**
 * The files of an application, by path: modules of business code that import each other, and infra files that use some
 * of them. The same arguments give the same bytes.
 */
export function generateApplication({ modules, infraFiles, lines, seed = 1 }) {
  const random = new Random(seed);
  const business = Array.from({ length: modules }, (_, number) => moduleNamed(number));
  const infra = Array.from({ length: infraFiles }, (_, number) => {
    const position = modules - 1 - Math.floor((number * modules) / infraFiles);
    return infraModule(number, { item: business[position], part: business[Math.max(0, position - 3)] });
  });
  const main = { path: entry, text: infra.map(({ path }) => `import "./${path.slice(4, -3)}";\n`).join("") };
  const fixed = [main, configuration, ...infra];
  const left = lines - fixed.reduce((sum, { text }) => sum + linesOf(text), 0);

  const files = new Map(Object.entries(settings));
  for (const module of business) {
    const imports = importsOf(module, { business, random });
    const share = linesUpTo(module.number + 1, left, modules) - linesUpTo(module.number, left, modules);
    files.set(module.path, businessModule(module, { imports, lines: share, random }));
  }
  for (const { path, text } of fixed) files.set(path, text);
  return files;
}

/** A SHA-256 over the paths and texts of an application. */
export function checksumOf(files) {
  const hash = createHash("sha256");
  for (const path of [...files.keys()].sort()) hash.update(`${path}\0${files.get(path)}\0`);
  return hash.digest("hex");
}

/** Writes an application into a new or empty folder, where it finds the packages of this checkout. */
export function writeApplication(folder, files) {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
}

/** Lines of a text whose last line ends too. */
export function linesOf(text) {
  return text.split("\n").length - 1;
}

/** Modules import earlier ones only, mostly near ones: programs have few circles and many clusters. */
function importsOf({ number }, { business, random }) {
  const near = business.slice(Math.max(0, number - 40), number);
  const anywhere = business.slice(0, Math.max(0, number - 40));
  const count = Math.min(number, 2 + random.below(4));
  const far = Math.min(anywhere.length, Math.floor(count / 2));
  return [...random.sample(anywhere, far), ...random.sample(near, count - far)];
}

function linesUpTo(count, lines, modules) {
  return Math.floor((lines * count) / modules);
}
