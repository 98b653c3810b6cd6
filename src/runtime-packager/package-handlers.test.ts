import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { SourceMap } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, onTestFinished, test } from "vitest";
import type { Bundle } from "#arch-ref";
import { Report } from "#diagnostics";
import { packageHandlers, writeBundles } from "#runtime-packager";
import { app, chatProgram } from "./testing/chat-program.ts";
import { spanIn } from "./testing/hand-made-deduction.ts";
import { textOf, Workshop } from "./testing/packaged.ts";

const workshop = new Workshop();
afterEach(() => workshop.clean());

/** Imports a written TypeScript bundle and gives its handler. */
async function handlerIn(folder: string | undefined): Promise<(request: object) => unknown> {
  const { handler } = await import(pathToFileURL(join(folder ?? "", "index.mjs")).href);
  return handler;
}

/** Where the source map says that the last occurrence of a text in the bundle comes from. */
function originOf(bundle: Bundle | undefined, text: string): object {
  const code = textOf(bundle, "index.mjs").split("\n");
  const line = code.findLastIndex((candidate) => candidate.includes(text));
  const column = code[line]?.indexOf(text) ?? -1;
  const map = new SourceMap(JSON.parse(textOf(bundle, "index.mjs.map")));
  const found = map.findEntry(line, column);
  if (!("originalLine" in found)) throw new Error(`nothing leads back from ${text}`);
  return { line: found.originalLine + 1, column: found.originalColumn + 1, file: found.originalSource };
}

test("a TypeScript handler runs with the class, the import and the resource it captures", async () => {
  const { bundles, report } = await workshop.packaged(chatProgram);
  expect(report.diagnostics).toEqual([]);
  expect(bundles.map(({ handler, folder, entry }) => ({ handler, folder, entry }))).toEqual([
    { handler: "router/router#get /model1/invoke", folder: "router-get-model1-invoke", entry: "index.mjs" },
    { handler: "router/router#get /zip", folder: "router-get-zip", entry: "index.mjs" },
  ]);

  const calls: unknown[] = [];
  const key = Symbol.for("pluto.runtime");
  Object.assign(globalThis, { [key]: { call: async (...call: unknown[]) => void calls.push(call) } });
  onTestFinished(() => void Reflect.deleteProperty(globalThis, key));
  const [invoke] = await writeBundles(bundles, workshop.folder());
  const handler = await handlerIn(invoke);

  expect(await handler({ query: { question: "why" } })).toBe("Answer for why by model1");
  expect(calls).toEqual([
    [{ kind: "kv-store", name: "memory1" }, "set", ["why", "Answer for why by model1"]],
  ]);
});

test("a bundle holds nothing of what only the other handler uses", async () => {
  const { bundles } = await workshop.packaged(chatProgram);
  const [invoke, zip] = bundles.map((bundle) => textOf(bundle, "index.mjs"));
  expect(invoke).toContain("LLM = class");
  expect(invoke).not.toMatch(/zlib|gzip/);
  expect(zip).toContain("node:zlib");
  expect(zip).not.toMatch(/LLM|KVStore|memory1/);
});

test("a module that two handlers share is in both bundles", async () => {
  const { bundles } = await workshop.packaged({
    language: "typescript",
    sources: {
      "a.ts":
        'import { shout } from "./shared/text.ts";\nexport const one = () => shout("one");\nexport const two = () => shout("two");\n',
      "shared/text.ts": "export const shout = (text: string) => text.toUpperCase();\n",
    },
    handlers: { "queue/q#subscribe": ["a.ts", "one"], "queue/q#subscribe~2": ["a.ts", "two"] },
  });
  const folders = await writeBundles(bundles, workshop.folder());
  const answers = await Promise.all(folders.map(async (folder) => (await handlerIn(folder))({})));
  expect(answers).toEqual(["ONE", "TWO"]);
});

test("the source map leads to the user's own line and column, through the edits", async () => {
  const { bundles, deduction } = await workshop.packaged(chatProgram);
  const map = JSON.parse(textOf(bundles[1], "index.mjs.map"));
  const found = originOf(bundles[1], '"broken")');
  expect(found).toEqual({ ...spanIn(deduction, "app.ts", '"broken")').start, file: "app.ts" });
  expect(map.sources).toEqual(["app.ts"]);
  expect(map.sourcesContent).toEqual([app]);
});

test("the source map leads into an infra function whose text a slice has copied", async () => {
  const infra = `function add(router: Router): void {
  const first = (): string => {
    if (Date.now() > 0) throw new Error("first");
    return "x";
  };
  const second = (): string => {
    if (Date.now() > 0) throw new Error("second");
    return "x";
  };
  router.get("/second", second);
}
`;
  const copy = infra
    .replace("function add(router: Router): void {", "export const second = (() => {")
    .replace('router.get("/second", second);\n}', "return second;\n})();");
  const source = `${infra}add(new Router());\n`;
  const { bundles, deduction } = await workshop.packaged({
    language: "typescript",
    sources: { "app.ts": source },
    replacements: {
      "app.ts": [
        [infra, ""],
        ["add(new Router());", copy, infra],
      ],
    },
    handlers: { "router/default#get /second": ["app.ts", "second"] },
  });
  const [bundle] = bundles;
  const startOf = (text: string) => ({ ...spanIn(deduction, "app.ts", text).start, file: "app.ts" });
  expect(originOf(bundle, 'Error("second")')).toEqual(startOf('Error("second");\n    return'));
  // a line that occurs twice is told apart by the one before it
  expect(originOf(bundle, '"x"')).toEqual(startOf('"x";\n  };\n  router'));
});

test("the same program gives the same bytes, again and in another folder", async () => {
  const first = await workshop.packaged(chatProgram);
  const deeper = join(workshop.folder(), "some/where/else");
  mkdirSync(deeper, { recursive: true });
  const second = await workshop.packaged(chatProgram, deeper);
  expect(second.bundles).toEqual(first.bundles);
  expect(await packageHandlers(first.deduction, new Report())).toEqual(first.bundles);
  const everything = JSON.stringify([first.bundles, second.bundles]);
  expect(everything).not.toContain(first.deduction.root);
  expect(everything).not.toContain(process.cwd());
});

test("another handler in the program changes nothing in the bundles of the rest", async () => {
  const { bundles } = await workshop.packaged(chatProgram);
  const more = { ...chatProgram.handlers, "router/router#get /a": ["app.ts", "zip"] as const };
  const grown = await workshop.packaged({ ...chatProgram, handlers: more });
  expect(grown.bundles.filter((bundle) => bundle.handler in chatProgram.handlers)).toEqual(bundles);
});

test("a package is bundled where a handler uses it and left out where none does", async () => {
  const { bundles } = await workshop.packaged({
    language: "typescript",
    sources: {
      "app.ts":
        'import heavy from "heavy";\nexport const used = () => heavy();\nexport const unused = () => "light";\n',
    },
    others: {
      "node_modules/heavy/package.json": '{ "name": "heavy", "version": "1.0.0", "main": "index.js" }',
      "node_modules/heavy/index.js":
        'const { EOL } = require("os");\nmodule.exports = () => "heavy" + EOL.length;\n',
    },
    handlers: { "function/a#call": ["app.ts", "used"], "function/b#call": ["app.ts", "unused"] },
  });
  expect(bundles.map((bundle) => bundle.externals)).toEqual([[], []]);
  expect(textOf(bundles[1], "index.mjs")).not.toContain("heavy");
  const [folder] = await writeBundles(bundles, workshop.folder());
  // in a process of its own: the test runner gives every module a `require`
  const call = `const { handler } = await import(${JSON.stringify(`${folder}/index.mjs`)}); console.log(handler())`;
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", call], {
    encoding: "utf8",
  });
  expect(output).toBe("heavy1\n");
});

test("a package with a compiled part stays outside and is listed", async () => {
  const { bundles } = await workshop.packaged({
    language: "typescript",
    sources: {
      "app.ts":
        'import native from "@scope/native";\nexport const a = () => native();\nexport const b = () => 1;\n',
    },
    others: {
      "node_modules/@scope/native/package.json":
        '{ "name": "@scope/native", "main": "index.js", "gypfile": true }',
      "node_modules/@scope/native/index.js": 'module.exports = require("./build/Release/native.node");\n',
    },
    handlers: { "function/a#call": ["app.ts", "a"], "function/b#call": ["app.ts", "b"] },
  });
  expect(bundles.map((bundle) => bundle.externals)).toEqual([["@scope/native"], []]);
});

test("a missing package is reported at its import, in the user's text", async () => {
  const text =
    'import { KVStore } from "@pluto/sdk";\n/* 模型 */ import helper from "not-there/deep";\nexport const a = () => helper;\n';
  const { bundles, report, deduction } = await workshop.packaged({
    language: "typescript",
    sources: { "app.ts": text },
    replacements: { "app.ts": [['import { KVStore } from "@pluto/sdk";\n', ""]] },
    handlers: { "function/a#call": ["app.ts", "a"] },
  });
  expect(bundles).toEqual([]);
  expect(report.diagnostics).toMatchObject([
    {
      code: "PLT3001",
      message: "the package `not-there` is not installed",
      at: spanIn(deduction, "app.ts", '"not-there/deep"'),
    },
  ]);
});

test("every other failure of the bundler is reported at its place", async () => {
  const { report, deduction } = await workshop.packaged({
    language: "typescript",
    sources: { "app.ts": 'import { x } from "./missing.ts";\nexport const a = () => x;\n' },
    handlers: { "function/a#call": ["app.ts", "a"] },
  });
  expect(report.diagnostics).toMatchObject([
    {
      code: "PLT3002",
      message: 'the handler cannot be bundled: could not resolve "./missing.ts"',
      at: spanIn(deduction, "app.ts", '"./missing.ts"'),
    },
  ]);
});

test("a failure in a file that is no module of the user's names the file", async () => {
  const { report, deduction } = await workshop.packaged({
    language: "typescript",
    sources: { "app.ts": 'import text from "./lib/text.ts";\nexport const a = () => text;\n' },
    others: { "lib/package.json": '{ "name": ', "lib/text.ts": 'export default "text";\n' },
    handlers: { "function/a#call": ["app.ts", "a"] },
  });
  expect(report.diagnostics).toMatchObject([
    {
      code: "PLT3002",
      message: "the handler cannot be bundled: `lib/package.json:1:11`: unexpected end of file in JSON",
      at: deduction.graph.handlers[0]?.at,
    },
  ]);
});

test("such a failure is shown at a handler that leads to the file", async () => {
  const { report, deduction } = await workshop.packaged({
    language: "typescript",
    sources: {
      "app.ts": "export const a = () => 1;\n",
      "texts.ts": 'import text from "./lib/text.ts";\nexport const b = () => text;\n',
    },
    others: { "lib/package.json": '{ "name": ', "lib/text.ts": 'export default "text";\n' },
    handlers: { "function/a#call": ["app.ts", "a"], "function/b#call": ["texts.ts", "b"] },
  });
  const second = deduction.graph.handlers.find(({ id }) => id === "function/b#call");
  expect(report.diagnostics).toMatchObject([{ code: "PLT3002", at: second?.at }]);
});
