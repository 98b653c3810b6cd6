import { join } from "node:path";
import { processTime } from "./measure.mjs";

const root = join(import.meta.dirname, "..");
const baseline = (name) => join(import.meta.dirname, "baselines", name);
const example = (name) => join(root, "examples/llm-chat", name);
const deduce = (name) => () => processTime([join(root, "bin/pluto.js"), "deduce", "--json", example(name)]);

/** `pluto deduce` against what a plain use of the same libraries costs on the same file. */
export const deduceComparisons = [
  {
    name: "deduce-typescript",
    subject: "pluto deduce app.ts",
    baseline: "ts-morph: load the project, all diagnostics, walk every node",
    run: {
      subject: deduce("app.ts"),
      baseline: () => processTime([baseline("naive-ts-morph.mjs"), baseline("tsconfig.json")]),
    },
  },
  {
    name: "deduce-python",
    subject: "pluto deduce app.py",
    baseline: "pyright in process: load, bind, resolve every call",
    run: {
      subject: deduce("app.py"),
      baseline: () => processTime([baseline("plain-pyright.cjs"), example("app.py")]),
    },
  },
];
