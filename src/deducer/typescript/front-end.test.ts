import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { Report } from "#diagnostics";
import type { Program } from "../front-end.ts";
import { type Expression, type Statement, textOf, visitExpressions } from "../ir/index.ts";
import { dump } from "./dump.ts";
import { typescriptFrontEnd } from "./index.ts";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

interface Loaded {
  readonly folder: string;
  readonly program: Program | undefined;
  readonly report: Report;
  /** `code file:line:column-column message`, one for each diagnostic. */
  readonly found: readonly string[];
}

type Files = Readonly<Record<string, string>>;

function write(files: Files): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "pluto-front-end-")));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function loadFrom(folder: string, entry = "app.ts"): Loaded {
  const report = new Report();
  const program = typescriptFrontEnd.load({ entry: join(folder, entry), root: folder, report });
  const described = () =>
    report.diagnostics.map(({ code, message, at }) => {
      const place = at ? `${at.file}:${at.start.line}:${at.start.column}-${at.end.column}` : "";
      return `${code} ${place} ${message}`;
    });
  return {
    folder,
    program,
    report,
    get found() {
      return described();
    },
  };
}

function load(files: Files | string): Loaded {
  return loadFrom(write(typeof files === "string" ? { "app.ts": files } : files));
}

/** The IR of the entry's body; the program must have no mistakes. */
function lowered(files: Files | string): string {
  const loaded = load(files);
  const text = dump(loaded.program?.entry.body ?? []);
  expect(loaded.found).toEqual([]);
  return text;
}

function expressionsOf(program: Program | undefined): readonly Expression[] {
  const found: Expression[] = [];
  visitExpressions({ expressions: [], statements: program?.entry.body ?? [] }, (expression) => {
    found.push(expression);
    return true;
  });
  return found;
}

function member(program: Program | undefined, name: string) {
  const found = expressionsOf(program).find((one) => one.kind === "member" && one.name === name);
  if (found?.kind !== "member") throw new Error(`no member ${name}`);
  const hint = found.hint?.();
  return { sdk: hint?.sdkClasses, classes: hint?.classes.map((one) => one.name), unknown: hint?.unknown };
}

const chat = `
import { type HttpRequest, KVStore, Router } from "@pluto/sdk";

class Model {
  constructor(private readonly name: string, private readonly memory: KVStore, readonly about: string) {}

  async ask(question: string): Promise<string> {
    const answer = \`Answer for \${question} by \${this.name}\`;
    await this.memory.set(question, answer);
    return answer;
  }
}

function addRoutes(router: Router, name: string, model: Model): void {
  async function ask(request: HttpRequest) {
    return model.ask(String(request.query["question"]));
  }
  router.get(\`/\${name}/info\`, () => model.about);
  router.get(\`/\${name}/invoke\`, ask);
}

const router = new Router("router");
const first = new Model("model1", new KVStore("memory1"), "one");
addRoutes(router, "model1", first);
`;

test("the chat program lowers completely", () => {
  expect(lowered(chat)).toMatchInlineSnapshot(`
    "(import sdk @pluto/sdk KVStore,Router)
    (class Model 
      (constructor Model.constructor (this name memory about) 
        (set (. this name) name)
        (set (. this memory) memory)
        (set (. this about) about))
      (method Model.ask async (this question) 
        (declare answer (template "Answer for " question " by " (. this name)))
        (await (call (. (. this memory) set) question answer))
        (return answer)))
    (function addRoutes plain (router name model) 
      (function addRoutes.ask plain async (request) 
        (return (call (. model ask) (call builtin:String (index (. request query) "question")))))
      (call (. router get) (template "/" name "/info") (arrow addRoutes.<lambda> () 
        (return (. model about))))
      (call (. router get) (template "/" name "/invoke") ask))
    (declare router (new sdk:Router "router"))
    (declare first (new Model "model1" (new sdk:KVStore "memory1") "one"))
    (call addRoutes router "model1" first)"
  `);
});

test("types tell what a receiver may be", () => {
  const { program } = load(`${chat}
    interface Settable { set(key: string, value: string): Promise<void> }
    class Cache extends KVStore { warm() { return 1 } }
    function probe<T extends KVStore>(a: T, b: Settable, c: any, d: Cache | Router, e: { other(): void }, f, g: Promise<KVStore>) {
      a.inA; b.inB; c.inC; d.inD; e.inE; f.inF; g.inG; new Map<string, KVStore>().get("x").inMap;
    }`);
  const known = { classes: [], unknown: false };
  expect(member(program, "set")).toEqual({ ...known, sdk: ["KVStore"] });
  expect(member(program, "ask")).toEqual({ sdk: [], classes: ["Model"], unknown: false });
  expect(member(program, "inA")).toEqual({ ...known, sdk: ["KVStore"] });
  expect(member(program, "inB")).toEqual({ ...known, sdk: ["KVStore"] });
  expect(member(program, "inC")).toEqual({ sdk: [], classes: [], unknown: true });
  expect(member(program, "inD")).toEqual({ sdk: ["KVStore", "Router"], classes: ["Cache"], unknown: false });
  expect(member(program, "inE")).toEqual({ ...known, sdk: [] });
  expect(member(program, "inF")).toEqual({ sdk: [], classes: [], unknown: true });
  expect(member(program, "inG")).toEqual({ ...known, sdk: [] });
  expect(member(program, "inMap")).toEqual({ ...known, sdk: ["KVStore"] });
});

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

test("classes: fields, accessors, static members, `this` and `super`", () => {
  const text = lowered(`
    class Base { go() {} }
    class Shop extends Base {
      static count = 0;
      #orders = []; later = () => this.#orders;
      constructor(readonly name: string) { super(); super.go(); }
      get total() { return this.name; }
      static make() { return new this("x"); }
      static { Shop.count = 1; }
      go() { const arrow = () => this; function plain() { return this; } }
    }
    function alone() { return [this, arguments]; }`);
  expect(text).toMatchInlineSnapshot(`
    "(class Base 
      (method Base.go (this)))
    (class Shop extends Base 
      (constructor Shop.constructor (this name) 
        (set (. this name) name)
        (call builtin:super)
        (call (. builtin:super go)))
      (static count 0)
      (field #orders (array))
      (field later (arrow Shop.later () 
        (return (. this #orders))))
      (getter Shop.total (this) 
        (return (. this name)))
      (method Shop.make static () 
        (return (new Shop "x")))
      (method Shop.go (this) 
        (declare arrow (arrow Shop.go.arrow () 
          (return this)))
        (function Shop.go.plain () 
          (return (unsupported <\`this\`>))))
      (set (. Shop count) 1))
    (function alone plain () 
      (return (array (unsupported <\`this\`>) (unsupported <\`arguments\`>))))"
  `);
});

test("which functions are plain, how they are named, and which parameters are functions", () => {
  const text = lowered(`
    import type { RequestHandler } from "@pluto/sdk";
    const named = (done: () => void, handler: RequestHandler, text: string, either?: Function | string) => 1;
    const held = function inner() { return inner; };
    let changing = () => 1;
    [1].forEach((x) => { [x].map((y) => y); }); [2].map((z) => z);
    (function () {})();
    function outer() { function nested() {} const arrow = () => 2; }
    export default async () => 3;`);
  expect(text).toMatchInlineSnapshot(`
    "()
    (declare named (arrow named plain (done! handler! text either!) 
      (return 1)))
    (declare held (function held plain () 
      (return held)))
    (declare changing (arrow changing () 
      (return 1)))
    (call (. (array 1) forEach) (arrow <lambda> (x) 
      (call (. (array x) map) (arrow <lambda>.<lambda> (y) 
        (return y)))))
    (call (. (array 2) map) (arrow <lambda>~2 (z) 
      (return z)))
    (call (function <lambda>~3 ()))
    (function outer plain () 
      (function outer.nested plain ())
      (declare arrow (arrow outer.arrow () 
        (return 2))))
    (declare default (arrow default plain async () 
      (return 3)))"
  `);
});

test("enums, environment, assignments, loops and patterns", () => {
  const text = lowered(`
    enum Color { Red, Green = 5, Blue, Name = "n", Mixed = Red | 2 }
    const { PORT, HOST: host = "h" } = process.env;
    const env = [process.env.A ?? "d", process.env["B"], process.env[PORT], globalThis.process.env.C];
    let n = 0, [a, , ...b] = [1, 2, 3] as const;
    n = 1; n += 2; n++; n ??= 3; [n, a] = [a, n]; ({ n, a: env[0] = 2 } = { n: Color.Red });
    for (const [k, v] of Object.entries({ a: 1 })) continue;
    for (let i = 0; i < 3; i++) { break; }
    for (const k in env) {}
    outer: while (n) n--;
    try { n } catch ({ message }) { throw message } finally { n }`);
  expect(text).toMatchInlineSnapshot(`
    "(declare Color (object "Red":0 "Green":5 "Blue":6 "Name":"n" "Mixed":2))
    (declare PORT (environment "PORT"))
    (declare host (environment "HOST"))
    (declare env (array (?? (environment "A") "d") (environment "B") (environment PORT) (environment "C")))
    (declare n 0)
    (declare [a _ ...b] (array 1 2 3))
    (set n 1)
    (+= n 2)
    (+= n 1)
    (??= n 3)
    (set [n a] (array a n))
    (set {"n":n "a":(index env 0)} (object "n":(. Color Red)))
    (for [k v] of (call (. builtin:Object entries) (object "a":1)) 
      (continue))
    (for 
      (declare i 0) (< i 3) (+= i 1) 
      (break))
    (for k in env)
    (while n 
      (-= n 1))
    (try 
      n 
      catch { message }
      (declare {"message":message} { message })
      (throw message) 
      finally
      n)"
  `);
});

test("what the IR has no form for keeps its operands", () => {
  const text = lowered({
    "app.ts": `
      import logo from "./logo.svg";
      const all = [/x/g, 10n, String.raw\`a\${logo}\`, import.meta.url, import("./late"), import("zod"), (1, logo)];
      switch (all) { case logo: all; break; default: logo }
      namespace N { export const inside = all; }
      namespace Types { export type T = 1 }
      function* g() { yield all; }
      const o = { get x() { return all } };
    `,
    "late.ts": `export {};`,
    "logo.svg": `<svg/>`,
  });
  expect(text).toMatchInlineSnapshot(`
    "()
    (declare all (array (unsupported <a regular expression>) (unsupported <a bigint>) (unsupported <a tagged template> (. builtin:String raw) (unsupported <a value of \`./logo.svg\`>)) (. (unsupported <\`import.meta\`>) url) (unsupported <a dynamic import> module:late.ts) (unsupported <a dynamic import> external:zod#*) (, 1 (unsupported <a value of \`./logo.svg\`>))))
    (unsupported <a \`switch\` statement> all (unsupported <a value of \`./logo.svg\`>) 
      all
      (break)
      (unsupported <a value of \`./logo.svg\`>))
    (unsupported <a namespace> 
      (declare inside all))
    ()
    (function g plain generator () 
      (yield all))
    (declare o (object "x":(unsupported <an accessor of an object> (getter x () 
      (return all)))))"
  `);
});

test("JSX keeps its components and what stands in braces", () => {
  const loaded = loadFrom(
    write({
      "app.tsx": `function View(p: any) {} const a = 1; const v = <div id={a}><View on={() => a}>text {a}</View></div>;`,
    }),
    "app.tsx",
  );
  expect(dump(loaded.program?.entry.body ?? [])).toMatchInlineSnapshot(`
    "(function View plain (p))
    (declare a 1)
    (declare v (unsupported <JSX> View (arrow <lambda> () 
      (return a)) View))"
  `);
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
    "PLT1014 app.ts:5:30-35 the SDK has no `Ruter`",
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
