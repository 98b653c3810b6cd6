import { expect, test } from "vitest";
import { dump } from "./test-dump.ts";
import { load, loadFrom, lowered, member, write } from "./test-program.ts";

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
        (return (new this "x")))
      (method Shop.go (this) 
        (declare arrow (arrow Shop.go.arrow () 
          (return this)))
        (function Shop.go.plain () 
          (return this)))
      (set (. Shop count) 1))
    (function alone plain () 
      (return (array this arguments)))"
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
    (label outer 
      (while n 
        (-= n 1)))
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
    (declare all (array (unsupported <a regular expression>) (unsupported <a bigint>) (call (. builtin:String raw) (array "a" "") (unsupported <a value of \`./logo.svg\`>)) (. (unsupported <\`import.meta\`>) url) module:late.ts external:zod#* (, 1 (unsupported <a value of \`./logo.svg\`>))))
    (switch all 
      case (unsupported <a value of \`./logo.svg\`>)
      all
      (break) 
      case undefined
      (unsupported <a value of \`./logo.svg\`>))
    (declare inside all)
    ()
    (function g plain generator () 
      (yield all))
    (declare o (object "x":(getter x () 
      (return all))))"
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
    (declare v (unsupported <JSX> a View (arrow <lambda> () 
      (return a)) a))"
  `);
});
