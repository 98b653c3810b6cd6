import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Statement, textOf } from "../ir/index.ts";
import { dump } from "./test-dump.ts";
import { expressionsOf, load, loadFrom, lowered, write } from "./test-program.ts";

test("names are followed through barrels, aliases, defaults and namespaces to one binding", () => {
  const files = {
    "app.ts": `
      import routes, { store as kept, KV, parts } from "./lib";
      import * as lib from "./lib/index.js";
      import type { Shape } from "./shapes";
      import { onlyAType } from "./shapes";
      import "./effect.ts";
      import read, { join } from "node:path";
      import OpenAI, { helper } from "openai/resources";
      import * as all from "@scope/name/sub";
      const used: onlyAType = [routes, kept, lib.store, lib["store"], lib.parts.store, parts.store, KV, join, read, OpenAI, helper, all.part, lib];
    `,
    "lib/index.ts": `
      export { store } from "./store";
      export { default } from "./routes";
      export * as parts from "./store.ts";
      export { KVStore as KV } from "@plutolang/pluto";
    `,
    "lib/store.ts": `export const store = 1;`,
    "lib/routes.ts": `const routes = []; export default routes;`,
    "shapes.ts": `export type Shape = 1; export type onlyAType = unknown[];`,
    "effect.ts": `console.log("runs");`,
  };
  const { program, found } = load(files);
  expect(dump(program?.entry.body ?? [])).toMatchInlineSnapshot(`
    "(import lib/index.ts routes,kept,KV,parts)
    (import lib/index.ts lib)
    ()
    ()
    (import effect.ts)
    (import external node:path read,join)
    (import external openai OpenAI,helper)
    (import external @scope/name all)
    (declare used (array routes store store store store store sdk:KVStore standard:node:path#join standard:node:path#default external:openai#default external:openai#helper external:@scope/name#part module:lib/index.ts))"
  `);
  expect(found).toEqual([]);
  const stores = expressionsOf(program).filter((one) => one.kind === "reference" && one.name === "store");
  expect(new Set(stores.map((one) => one.kind === "reference" && one.binding)).size).toBe(1);
  expect(program?.modules.get("lib/index.ts")?.name).toBe("lib");
});

test("modules are lowered when their import runs, not before", () => {
  const { program } = load({ "app.ts": `import "./a";`, "a.ts": `import "./app";` });
  expect([...(program?.modules.keys() ?? [])]).toEqual(["app.ts"]);
  const [statement] = program?.entry.body ?? [];
  const first = loadImport(statement);
  expect(first?.source.file).toBe("a.ts");
  expect(loadImport(statement)).toBe(first);
  expect(loadImport(first?.body[0])).toBe(program?.entry);
  expect([...(program?.modules.keys() ?? [])]).toEqual(["app.ts", "a.ts"]);
});

function loadImport(statement: Statement | undefined) {
  if (statement?.kind !== "import" || statement.module.kind !== "user") throw new Error("no import");
  return statement.module.load();
}

test("tsconfig paths and JSON modules", () => {
  const files = {
    "tsconfig.json": `{ // a comment
      "compilerOptions": { "paths": { "@/*": ["./source/*"] }, "optionOfTheFuture": true }, }`,
    "app.ts": `import { a } from "@/a"; import data, { name } from "./data.json"; const x = [a, data.port, name];`,
    "source/a.ts": `export const a = 1;`,
    "data.json": `{ "port": 80, "name": "shop" }`,
  };
  const { program } = load(files);
  expect(dump(program?.entry.body ?? [])).toMatchInlineSnapshot(`
    "(import source/a.ts a)
    (import data.json data,name)
    (declare x (array a (. default@data.json port) (. default@data.json name)))"
  `);
  expect(dump(program?.modules.get("data.json")?.body ?? [])).toBe(
    `(declare default (object "port":80 "name":"shop"))`,
  );
});

test("an import that is not used as a value does not run its module", () => {
  const files = {
    "app.ts": `import { used } from "./a"; import { unused } from "./b"; import {} from "./b"; let x: typeof unused; used;`,
    "a.ts": `export const used = 1;`,
    "b.ts": `export const unused = 1;`,
  };
  expect(lowered(files).split("\n").slice(0, 3)).toEqual(["(import a.ts used)", "()", "()"]);
  const kept = { ...files, "tsconfig.json": `{ "compilerOptions": { "verbatimModuleSyntax": true } }` };
  expect(lowered(kept).split("\n").slice(0, 2)).toEqual(["(import a.ts used)", "(import b.ts unused)"]);
});

test("an import that the SDK does not have is reported at its name", () => {
  const { found, program } = load(`
    import { KVStor, Router as R } from "@pluto/sdk";
    import * as pluto from "@plutolang/pluto";
    import "@pluto/sdk/runtime";
    new KVStor(); new pluto.Ruter(); new R();`);
  expect(found).toEqual([
    "PLT1014 app.ts:2:14-20 the SDK has no `KVStor`",
    "PLT1014 app.ts:4:12-32 the SDK has no `@pluto/sdk/runtime`",
    "PLT1014 app.ts:5:29-34 the SDK has no `Ruter`",
  ]);
  expect(program).toBeDefined();
});

test("the nearest name of the SDK is the hint", () => {
  const { report } = load(`import { KVStor, Nothing } from "@pluto/sdk"; export { KVStor, Nothing };`);
  expect(report.diagnostics.map(({ hint }) => hint)).toEqual([
    "did you mean `KVStore`?",
    "see the list of classes in the SDK's README",
  ]);
});

test("the first syntax error of each file is reported, and nothing else of that file", () => {
  const broken = load({
    "app.ts": `import { a } from "./a";\nimport "./b";\na;`,
    "a.ts": `export const a = ;\nconst b = ;\nimport "./missing";`,
    "b.ts": `function (`,
  });
  expect(broken.found).toEqual([
    "PLT1015 a.ts:1:18-19 syntax error: expression expected",
    "PLT1015 b.ts:1:10-11 syntax error: identifier expected",
  ]);
  expect(dump(broken.program?.entry.body ?? [])).toContain("(import (broken) a)");
  expect(load(`const = 1;`).program).toBeUndefined();
});

test("a module that is not there is reported at the specifier; a package is not looked for", () => {
  const { found } = load({
    "tsconfig.json": `{ "compilerOptions": { "paths": { "@/*": ["./source/*"] } } }`,
    "app.ts": `import { a } from "./gone";\nimport "@/gone";\nexport * from "../gone";\nimport("./late"); import x from "not-installed"; x(a);`,
  });
  expect(found).toEqual([
    "PLT1033 app.ts:1:19-27 there is no module `./gone`",
    "PLT1033 app.ts:2:8-16 there is no module `@/gone`",
    "PLT1033 app.ts:3:15-24 there is no module `../gone`",
    "PLT1033 app.ts:4:8-16 there is no module `./late`",
  ]);
});

test("places count UTF-16 units after a byte-order mark", () => {
  const { program } = load(`\uFEFFconst s = "é😀"; s.size;`);
  const places = (program?.entry.body ?? []).map((statement) => textOf(statement.at));
  expect(places).toEqual([`const s = "é😀";`, "s.size;"]);
  expect(program?.entry.source.text.startsWith("const")).toBe(true);
});

test("circles of imports, re-exports and links end", () => {
  const folder = write({
    "app.ts": `import { b } from "./other"; import { q } from "./loop/self/self/q"; export { b as a }; b; q;`,
    "other.ts": `export { a as b } from "./app";`,
    "loop/q.ts": `export const q = 1;`,
  });
  symlinkSync(".", join(folder, "loop/self"));
  symlinkSync("one.ts", join(folder, "two.ts"));
  symlinkSync("two.ts", join(folder, "one.ts"));
  writeFileSync(join(folder, "links.ts"), `import one from "./one"; one;`);
  expect(dump(loadFrom(folder).program?.entry.body ?? [])).toBe(
    [
      "(import other.ts b)",
      "(import loop/q.ts q)",
      "()",
      "(unsupported <a name that is re-exported in a circle>)",
      "q",
    ].join("\n"),
  );
  expect(loadFrom(folder, "links.ts").found).toEqual(["PLT1033 links.ts:1:17-24 there is no module `./one`"]);
});

test.each([
  ["calls", `declare const a: any; a${".b()".repeat(5000)};`],
  ["parentheses", `(${"(".repeat(5000)}1${")".repeat(5000)});`],
  ["else", `${"if (1) {} else ".repeat(3000)}{}`],
  ["arrows", `export const x = ${"() => ".repeat(3000)}1;`],
])("code nested too deeply is reported: %s", (_, text) => {
  const { found, program } = load(text);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^PLT1015 .* the code is nested too deeply$/);
  expect(program).toBeUndefined();
});

test.each([
  ["sum", `let store = 1; store${" + 1".repeat(5000)};`],
  ["conditions", `let store = 1; ${"1 ? 2 : ".repeat(600)}store;`],
  ["else", `let store = 1; ${"if (1) {} else ".repeat(600)}{ store }`],
  ["arrows", `let store = 1; ${"() => ".repeat(300)}store;`],
])("what is nested deeply is cut off and keeps its names: %s", (_, text) => {
  expect(lowered(text)).toMatch(/nested too deeply> store\)/);
});
