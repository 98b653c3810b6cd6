import { join } from "node:path";
import { applications, entry } from "./applications/application.mjs";
import { application, workshop } from "./applications/workshop.mjs";
import { peakMemory, processTime, quantile } from "./measure.mjs";
import { packageFigures } from "./package.mjs";
import { editTimes } from "./watch.mjs";

const root = join(import.meta.dirname, "..");
const pluto = join(root, "bin/pluto.js");
const baseline = (name) => join(import.meta.dirname, "baselines", name);
const example = (name) => join(root, "examples/llm-chat", name);

/** Compiled code and answers of this benchmark alone; the first round, which is not counted, fills it. */
function environment(cache = "cache") {
  return { ...process.env, XDG_CACHE_HOME: join(workshop(), cache) };
}

const deduce = (program, ...words) =>
  processTime([pluto, "deduce", "--json", ...words, program], { env: environment() });

const sizes = {
  small: { files: 6, naive: 0.2, oxc: 2.5, unchanged: 2.5 },
  mid: { files: 201, naive: 0.08, oxc: 1.2, unchanged: 2.5 },
  large: { files: 1997, naive: 0.06, oxc: 1, unchanged: 3.5 },
};
const folderOf = (size) => application(size, applications[size]);
const cold = (size) => deduce(join(folderOf(size), entry), "--no-cache");

const ofSize = (size, { files, ...targets }) => [
  {
    name: `deduce-${size}-naive`,
    subject: `pluto deduce, ${files} files`,
    baseline: "ts-morph: load the project, all diagnostics, walk every node",
    target: targets.naive,
    run: {
      subject: () => cold(size),
      baseline: () => processTime([baseline("naive-ts-morph.mjs"), join(folderOf(size), "tsconfig.json")]),
    },
  },
  {
    name: `deduce-${size}-oxc`,
    subject: `pluto deduce, ${files} files`,
    baseline: "oxc: parse every file, walk every node",
    target: targets.oxc,
    run: {
      subject: () => cold(size),
      baseline: () => processTime([baseline("oxc-walk.mjs"), join(folderOf(size), "src")]),
    },
  },
  {
    name: `deduce-${size}-unchanged`,
    subject: `pluto deduce again, ${files} files, nothing changed`,
    baseline: "an empty Node process",
    target: targets.unchanged,
    run: {
      subject: () => deduce(join(folderOf(size), entry)),
      baseline: () => processTime([baseline("empty.cjs")]),
    },
  },
];

let fresh = 0;

/** `pluto deduce` against what a plain use of the same libraries costs on the same files. */
export const deduceComparisons = [
  ...Object.entries(sizes).flatMap(([size, targets]) => ofSize(size, targets)),
  {
    name: "deduce-first",
    subject: "pluto deduce, 6 files, the very first run after a build",
    baseline: "pluto deduce, 6 files",
    run: {
      subject: () => {
        fresh++;
        const program = join(folderOf("small"), entry);
        return processTime([pluto, "deduce", "--json", program], { env: environment(`fresh-${fresh}`) });
      },
      baseline: () => cold("small"),
    },
  },
  {
    name: "deduce-python",
    subject: "pluto deduce app.py",
    baseline: "pyright in process: load, bind, resolve every call",
    target: 1.1,
    run: {
      subject: () => deduce(example("app.py"), "--no-cache"),
      baseline: () => processTime([baseline("plain-pyright.cjs"), example("app.py")]),
    },
  },
];

/** What is measured without a baseline: each has a target of its own. */
export const deduceFigures = [
  ...Object.entries(sizes).map(([size, { files }]) => ({
    name: `memory-${size}`,
    subject: `pluto deduce, ${files} files: memory at most`,
    unit: "MB",
    target: 160,
    measure: async () => {
      const program = join(folderOf(size), entry);
      const kilobytes = await peakMemory([pluto, "deduce", "--json", "--no-cache", program], {
        env: environment(),
      });
      return kilobytes / 1024;
    },
  })),
  {
    name: "edit",
    subject: "pluto deduce --watch, 200 handlers: from an edit to what it changed, 95th percentile",
    unit: "ms",
    target: 40,
    measure: async () => {
      const folder = application("watched", { modules: 180, infraFiles: 20, lines: 20_000 });
      const times = await editTimes(folder, {
        command: [pluto, "deduce", "--watch", "--json", entry],
        file: "src/infra/service7.ts",
        texts: ["await items.get(key)", "await items.has(key)"],
        edits: 60,
        environment: environment(),
      });
      return quantile(times, 0.95);
    },
  },
  ...packageFigures,
];
