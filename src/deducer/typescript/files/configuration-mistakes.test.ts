import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Files, loadFrom, write } from "../test-program.ts";

const program = {
  "app.ts": 'import { name } from "@/names";\nimport { more } from "#more";\nname; more;\n',
  "source/names.ts": 'export const name = "name";\n',
  "more.ts": 'export const more = "more";\n',
};
const manifest = '{ "imports": { "#more": "./more.ts" } }';
const paths = '"paths": { "@/*": ["./source/*"] }';

/** What both ways of reading the program find. */
function found(files: Files, folders: readonly string[] = []): readonly string[] {
  const root = write({ ...program, ...files });
  for (const folder of folders) mkdirSync(join(root, folder));
  const modes = [false, true].map((full) => loadFrom(root, "app.ts", { full }).found);
  expect(modes[1]).toEqual(modes[0]);
  return modes[0] ?? [];
}

test("comments, commas at the end, unknown options and packages that are not installed are no mistakes", () => {
  const configuration = `{ // of ours
    "extends": ["@company/base", "./base"], "compilerOptions": { "novel": 1, "target": "es2099", ${paths}, } }`;
  const files = { "tsconfig.json": configuration, "base.json": "", "package.json": `\uFEFF${manifest}` };
  expect(found(files)).toEqual([]);
});

describe("a configuration that is not understood is the only mistake", () => {
  test.each([
    ["no end", '{ "compilerOptions": { "paths" ', "1:31-31 `tsconfig.json`: expression expected"],
    ["quotes", "{ 'files': [] }", "1:3-10 `tsconfig.json`: string literal with double quotes expected"],
    ["a list", "[1]", "1:1-4 `tsconfig.json`: the root value of a 'tsconfig.json' file must be an object"],
    [
      "options",
      '{ "compilerOptions": 5 }',
      "1:22-23 `tsconfig.json`: compiler option 'compilerOptions' requires a value of type object",
    ],
    [
      "an option",
      '{ "compilerOptions": { "paths": 5 } }',
      "1:33-34 `tsconfig.json`: compiler option 'paths' requires a value of type object",
    ],
    [
      "a path",
      '{ "compilerOptions": { "paths": { "@/*": "./source/*" } } }',
      "1:42-54 `tsconfig.json`: the files of a path are a list of texts",
    ],
    [
      "a part of a path",
      '{ "compilerOptions": { "paths": { "@/*": [5] } } }',
      "1:42-45 `tsconfig.json`: the files of a path are a list of texts",
    ],
    [
      "gone",
      `{ "extends": "./gone.json", "compilerOptions": { ${paths} } }`,
      "1:14-27 `tsconfig.json` extends a file that is not there",
    ],
    [
      "itself",
      `{ "extends": "./tsconfig.json", "compilerOptions": { ${paths} } }`,
      "1:14-31 `tsconfig.json` extends itself, directly or through others",
    ],
  ])("tsconfig.json: %s", (_, text, expected) => {
    expect(found({ "package.json": manifest, "tsconfig.json": text })).toEqual([
      `PLT1039 tsconfig.json:${expected}`,
    ]);
  });

  test.each([
    [
      "itself",
      '{ "extends": ["../tsconfig"] }',
      "1:15-28 `set/base.json` extends itself, directly or through others",
    ],
    ["gone", '{ "extends": "./gone" }', "1:14-22 `set/base.json` extends a file that is not there"],
    ["no end", '{ "extends": ', "1:13-13 `set/base.json`: expression expected"],
    [
      "a path",
      '{ "compilerOptions": { "paths": { "@/*": 5 } } }',
      "1:42-43 `set/base.json`: the files of a path are a list of texts",
    ],
  ])("a file that it extends: %s", (_, text, expected) => {
    const configuration = '{ "extends": "./set/base" }';
    const files = { "package.json": manifest, "tsconfig.json": configuration, "set/base.json": text };
    expect(found(files)).toEqual([`PLT1039 set/base.json:${expected}`]);
  });

  test.each([
    ["no end", '{ "name": ', "1:10-10 `package.json` is not valid JSON: expression expected"],
    ["empty", " ", "1:1-1 `package.json` is empty"],
    [
      "a comma",
      '{ "name": "app", }',
      "1:1-1 `package.json` is not valid JSON: comments and commas at the end of a list are not part of it",
    ],
    ["a list", "[1]", "1:1-4 `package.json` must hold an object"],
    ["imports", '{ "imports": 5 }', "1:14-15 `package.json`: `imports` must be an object"],
  ])("package.json: %s", (_, text, expected) => {
    expect(found({ "package.json": text, "tsconfig.json": `{ "compilerOptions": { ${paths} } }` })).toEqual([
      `PLT1039 package.json:${expected}`,
    ]);
  });

  test("a folder in the place of each", () => {
    expect(found({}, ["package.json", "tsconfig.json"])).toEqual([
      "PLT1039 package.json:1:1-1 `package.json` is a folder",
      "PLT1039 tsconfig.json:1:1-1 `tsconfig.json` is a folder",
    ]);
  });
});

test("a package of the user's that leads to no file is told, and why where its description is wrong", () => {
  const inside = (main: string): Files => ({
    "app.ts": 'import "stores";',
    "packages/stores/package.json": main,
  });
  const read = (main: string) => {
    const root = write({ ...inside(main), "packages/stores/source.ts": "" });
    mkdirSync(join(root, "node_modules"));
    symlinkSync("../packages/stores", join(root, "node_modules/stores"));
    return loadFrom(root).found;
  };
  expect(read('{ "main": "source.ts" }')).toEqual([]);
  expect(read('{ "main": "dist/index.js" }')).toEqual(["PLT1033 app.ts:1:8-16 there is no module `stores`"]);
  expect(read('{ "main": ')).toEqual([
    "PLT1039 packages/stores/package.json:1:10-10 `packages/stores/package.json` is not valid JSON: expression expected",
  ]);
});
