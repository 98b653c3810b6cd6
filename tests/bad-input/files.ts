import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BadProgram } from "./bad-program.ts";
import { python, pythonRoute, repeated, route, typescript } from "./sources.ts";

const importing = (specifier: string): string =>
  `${typescript}import { value } from "${specifier}";\n${route}router.get("/n", () => String(value));\n`;

function ring(count: number, text: (next: number, self: number) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`ring${n}.ts`, text((n + 1) % count, n)]),
  );
}

/** Files that are no text, no file, or not to be had; imports that go in circles. */
export const oddFiles: readonly BadProgram[] = [
  ...[2, 3, 50].flatMap((count) => [
    {
      title: `${count} modules that import each other`,
      files: {
        "app.ts": importing("./ring0"),
        ...ring(
          count,
          (next, self) =>
            `import { value as next } from "./ring${next}";\nexport const value = ${self};\nexport const other = () => next;\n`,
        ),
      },
      handlers: 2,
    },
    {
      title: `${count} modules that re-export each other`,
      files: {
        "app.ts": importing("./ring0"),
        ...ring(
          count,
          (next, self) =>
            `export * from "./ring${next}";\n${self === count - 1 ? "export const value = 1;\n" : ""}`,
        ),
      },
      handlers: 2,
    },
  ]),
  {
    title: "a module that re-exports itself",
    files: { "app.ts": importing("./self"), "self.ts": 'export * from "./self";\nexport const value = 1;\n' },
    handlers: 2,
  },
  {
    title: "an entry that imports itself",
    files: { "app.ts": `import "./app";\n${typescript}${route}` },
  },
  {
    title: "constants that need each other across modules",
    files: {
      "app.ts": `${typescript}import { value } from "./a";\nrouter.get("/" + value, () => store.get("k"));\n`,
      "a.ts": 'import { other } from "./b";\nexport const value: string = other + "a";\n',
      "b.ts": 'import { value } from "./a";\nexport const other: string = value + "b";\n',
    },
    errors: ["PLT1010"],
  },
  { title: "an empty file", files: { "app.ts": "" }, handlers: 0 },
  { title: "a file of comments", files: { "app.ts": "// nothing\n/* here */\n" }, handlers: 0 },
  { title: "an empty file (Python)", entry: "app.py", files: { "app.py": "" }, handlers: 0 },
  {
    title: "a file that is not UTF-8",
    files: {
      "app.ts": Buffer.concat([Buffer.from(`${typescript}${route}// `), Buffer.from([0xff, 0xfe, 0xe9])]),
    },
  },
  {
    title: "a file in UTF-16",
    files: { "app.ts": Buffer.from(`\ufeff${typescript}${route}`, "utf16le") },
    errors: ["PLT1015"],
  },
  { title: "a file with NUL bytes", files: { "app.ts": `${typescript}\0${route}` }, errors: ["PLT1015"] },
  {
    title: "a program that is no program",
    files: { "app.ts": Buffer.from(repeated(20_000, (n) => String.fromCharCode((n * 7919) % 256), "")) },
    errors: ["PLT1015"],
  },
  {
    title: "an import of a folder",
    files: { "app.ts": importing("./folder") },
    prepare: (folder) => void mkdirSync(join(folder, "folder.ts")),
    errors: ["PLT1033"],
  },
  {
    title: "an import of a named pipe",
    files: { "app.ts": importing("./pipe") },
    prepare: (folder) => void spawnSync("mkfifo", [join(folder, "pipe.ts")]),
    errors: ["PLT1033"],
  },
  {
    title: "an import of a link that leads to itself",
    files: { "app.ts": importing("./loop") },
    prepare: (folder) => void symlinkSync("loop.ts", join(folder, "loop.ts")),
    errors: ["PLT1033"],
  },
  {
    title: "a folder that contains itself through a link",
    files: { "app.ts": importing("./inside/inside/inside/value"), "value.ts": "export const value = 1;\n" },
    prepare: (folder) => void symlinkSync(".", join(folder, "inside")),
    handlers: 2,
  },
  {
    title: "a package that contains itself through a link (Python)",
    entry: "app.py",
    files: {
      "app.py": `${python}from package.package.package.value import value\n${pythonRoute}router.get("/n", lambda request: value)\n`,
      "package/__init__.py": "",
      "package/value.py": 'value = "v"\n',
    },
    prepare: (folder) => void symlinkSync(".", join(folder, "package/package")),
    handlers: 2,
  },
  {
    title: "a folder 200 deep",
    files: { "app.ts": importing(`./${"d/".repeat(200)}value`) },
    prepare: (folder) => {
      mkdirSync(join(folder, "d/".repeat(200)), { recursive: true });
      writeFileSync(join(folder, "d/".repeat(200), "value.ts"), "export const value = 1;\n");
    },
    handlers: 2,
  },
  {
    title: "a tsconfig that extends itself",
    files: { "app.ts": `${typescript}${route}`, "tsconfig.json": '{ "extends": "./tsconfig.json" }' },
    errors: ["PLT1039"],
  },
  {
    title: "a tsconfig that is no JSON",
    files: { "app.ts": `${typescript}${route}`, "tsconfig.json": "{ ,,, " },
    errors: ["PLT1039"],
  },
  {
    title: "a package.json that is no JSON",
    files: { "app.ts": `${typescript}${route}`, "package.json": "{ ,,, " },
    errors: ["PLT1039"],
  },
];

/** What may be named as a program's entry and is none; `file` is its name. */
export const oddEntries: readonly {
  readonly title: string;
  readonly code: string;
  readonly make: (file: string) => void;
}[] = [
  { title: "nothing", code: "PLT9001", make: () => {} },
  { title: "a folder", code: "PLT9009", make: (file) => void mkdirSync(file) },
  { title: "a named pipe", code: "PLT9001", make: (file) => void spawnSync("mkfifo", [file]) },
  { title: "a link that leads to itself", code: "PLT9001", make: (file) => symlinkSync(file, file) },
];
