import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { deduce } from "#deducer";
import { Report } from "#diagnostics";
import { filesOnDisk } from "#source-files";

/** A helper module, which cannot reach the SDK, and a program with two stores `a` and `b` that uses it in a handler. */
interface Program {
  readonly name: string;
  readonly helper: string;
  /** Statements of the program before the handler. */
  readonly before?: string;
  readonly handler: string;
  /** Operations by store. */
  readonly accesses: Readonly<Record<string, readonly string[]>>;
  readonly environment?: readonly string[];
  readonly codes?: readonly string[];
}

const programs: readonly Program[] = [
  {
    name: "gives text that becomes a key",
    helper: "export function label(text: string) { return 'label ' + text; }",
    handler: 'await a.set(label("x"), "1");',
    accesses: { a: ["set"] },
  },
  {
    name: "chooses a store",
    helper: 'export const chosen = () => "a" as const;',
    handler: "await { a, b }[chosen()].get('k');",
    accesses: { a: ["get"] },
  },
  {
    name: "chooses a store by a text that it is part of",
    helper: 'export const letter = () => "a";',
    handler: 'await new Map([["store a", a], ["store b", b]]).get("store " + letter())?.get("k");',
    accesses: { a: ["get"] },
  },
  {
    name: "decides a condition",
    helper: "export const isLive = () => true;",
    handler: 'if (isLive()) await a.get("k"); else await b.get("k");',
    accesses: { a: ["get"] },
  },
  {
    name: "decides by an enum",
    helper: 'export enum Mode { Old = "old", New = "new" }\nexport const mode = () => Mode.New;',
    handler: 'switch (mode()) { case Mode.Old: await a.get("k"); break; case Mode.New: await b.get("k"); }',
    accesses: { b: ["get"] },
  },
  {
    name: "gets a store",
    helper: "export const touch = (store: any) => store.get('k');",
    handler: "await touch(b);",
    accesses: { b: ["get"] },
  },
  {
    name: "gets a store in an object",
    helper: "export const touch = (given: any) => given.store.set('k', 'v');",
    handler: "await touch({ store: b });",
    accesses: { b: ["set"] },
  },
  {
    name: "gets stores by a spread",
    helper: "export const touch = (...stores: any[]) => stores[0].get('k');",
    handler: "const all = [b]; await touch(...all);",
    accesses: { b: ["get"] },
  },
  {
    name: "gets a function",
    helper: "export const twice = (run: () => unknown) => { run(); run(); };",
    handler: "twice(() => a.delete('k'));",
    accesses: { a: ["delete"] },
  },
  {
    name: "gets a method",
    helper: "export const twice = (run: (key: string) => unknown) => { run('k'); run('l'); };",
    handler: "twice(a.get.bind(a));",
    accesses: { a: ["get"] },
  },
  {
    name: "gets an instance",
    helper: "export const save = (one: any) => one.save();",
    before:
      "class Page { constructor(readonly store: KVStore) {} save() { return this.store.set('k', 'v'); } }",
    handler: "await save(new Page(a));",
    accesses: { a: ["set"] },
  },
  {
    name: "fills a list that decides",
    helper: "export function more(names: string[]) { names.push('b'); }",
    handler:
      "const names = ['a']; more(names); for (const name of names) await ({ a, b } as any)[name].get('k');",
    accesses: { a: ["get"], b: ["get"] },
  },
  {
    name: "holds a store that the handler gives it",
    helper:
      "let kept: any;\nexport const keep = (one: any) => { kept = one; };\nexport const flush = (key: string) => kept.delete(key);",
    handler: "keep(b); await flush('k');",
    accesses: { b: ["delete"] },
    codes: ["PLT1019"],
  },
  {
    name: "is a method of an object that holds a store",
    helper: "export function save(this: any, key: string) { return this.store.set(key, 'v'); }",
    handler: "const page = { store: b, save }; await page.save('k');",
    accesses: { b: ["set"] },
  },
  {
    name: "is called on an object",
    helper: "export function save(this: any, key: string) { return this.store.set(key, 'v'); }",
    handler: "await save.call({ store: b }, 'k');",
    accesses: { b: ["set"] },
  },
  {
    name: "is a callback of a list",
    helper: "export const read = (store: any) => store.get('k');",
    handler: "await Promise.all([a, b].map(read));",
    accesses: { a: ["get"], b: ["get"] },
  },
  {
    name: "is a callback of a promise",
    helper: "export const read = (store: any) => store.get('k');",
    handler: "await Promise.resolve(b).then(read);",
    accesses: { b: ["get"] },
  },
  {
    name: "is a base class",
    helper: "export class Base { protected store: any; read() { return this.store.get('k'); } }",
    before: "class Page extends Base { constructor(store: KVStore) { super(); this.store = store; } }",
    handler: "await new Page(b).read();",
    accesses: { b: ["get"] },
  },
  {
    name: "is a base class in a handler",
    helper:
      "export class Base { constructor(readonly store: any) {} read() { return this.store.get('k'); } }",
    handler: "class Page extends Base {} await new Page(b).read();",
    accesses: { b: ["get"] },
  },
  {
    name: "gets a function by assignment",
    helper:
      "export const events: { done?: () => unknown } = {};\nexport const finish = () => events.done?.();",
    handler: "events.done = () => a.set('k', 'v'); finish();",
    accesses: { a: ["set"] },
    codes: ["PLT1019"],
  },
  {
    name: "gives names to a loop",
    helper: "export const names = () => ['a'];",
    handler: "for (const name of names()) await ({ a, b } as any)[name].get('k');",
    accesses: { a: ["get"] },
  },
  {
    name: "gives options to an object",
    helper: "export const options = () => ({ name: 'a' });",
    handler: "const all = { name: 'b', ...options() }; await ({ a, b } as any)[all.name].get('k');",
    accesses: { a: ["get"] },
  },
  {
    name: "leaves a name to a default",
    helper: "export const options = (): { name?: string } => ({});",
    handler: "const { name = 'a' } = options(); await ({ a, b } as any)[name].get('k');",
    accesses: { a: ["get"] },
  },
  {
    name: "reads the environment",
    helper: "export const region = () => process.env.REGION ?? 'here';",
    handler: "await a.set('region', region());",
    accesses: { a: ["set"] },
    environment: ["REGION"],
  },
  {
    name: "reads the environment by another name",
    helper: "import { env } from 'node:process';\nexport const region = () => env.REGION ?? 'here';",
    handler: "await a.set('region', region());",
    accesses: { a: ["set"] },
    environment: ["REGION"],
  },
  {
    name: "keeps state that handlers share",
    helper: "let count = 0;\nexport const next = () => { count += 1; return count; };",
    handler: "await a.set('count', String(next()));",
    accesses: { a: ["set"] },
    codes: ["PLT1019"],
  },
  {
    name: "keeps a list that handlers share",
    helper:
      "const seen: string[] = [];\nexport const note = (key: string) => { seen.push(key); return seen.length; };",
    handler: "await a.set('count', String(note('k')));",
    accesses: { a: ["set"] },
    codes: ["PLT1019"],
  },
  {
    name: "gets a request that a store was put into",
    helper: "export const use = (request: any) => request.extra.get('k');",
    handler: "(request as any).extra = a; await use(request);",
    accesses: { a: ["get"] },
    codes: ["PLT1017"],
  },
  {
    name: "gives a store back",
    helper: "export const same = (one: any) => one;",
    handler: "await same(a).get('k');",
    accesses: { a: ["get"] },
  },
  {
    name: "throws",
    helper:
      "export class Missing extends Error {}\nexport const check = (key: string) => { if (!key) throw new Missing(); };",
    handler:
      "try { check('k'); await a.get('k'); } catch (error) { if (error instanceof Missing) await b.get('k'); }",
    accesses: { a: ["get"], b: ["get"] },
  },
];

async function analysed({ helper, before = "", handler }: Program, full: boolean) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "pluto-sleeping-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const names = [...helper.matchAll(/export (?:function|const|class|enum) (\w+)/g)].map(([, name]) => name);
  const registered = ["one", "two"].map(
    (path) =>
      `router.get("/${path}", async (request) => {\n  ${handler}\n  return { statusCode: 200, body: "" };\n});`,
  );
  const entry = join(root, "app.ts");
  writeFileSync(join(root, "helper.ts"), `${helper}\n`);
  const program = [
    'import { KVStore, Router } from "@pluto/sdk";',
    `import { ${names.join(", ")} } from "./helper";`,
    'const a = new KVStore("a");\nconst b = new KVStore("b");\nconst router = new Router("api");',
    before,
    ...registered,
  ];
  writeFileSync(entry, program.join("\n"));
  const report = new Report();
  const { graph, loaded } = await deduce([entry], report, {
    root,
    files: filesOnDisk(),
    slices: false,
    full,
  });
  const facts = graph.handlers.map(({ accesses, environment }) => ({
    accesses: Object.fromEntries(accesses.map(({ resource, operations }) => [resource, operations])),
    environment,
  }));
  const found = report.diagnostics.map(({ code, at }) => ({ code, at }));
  return { graph, facts, found, parsed: loaded[0]?.filesParsed ?? 0 };
}

test.each(programs)("a module that $name", async (program) => {
  const slice = await analysed(program, false);
  const whole = await analysed(program, true);
  const accesses = Object.fromEntries(
    Object.entries(program.accesses).map(([store, operations]) => [`kv-store/${store}`, operations]),
  );
  const expected = { accesses, environment: program.environment ?? [] };
  expect(slice.facts).toEqual([expected, expected]);
  expect([...new Set(slice.found.map(({ code }) => code))]).toEqual(program.codes ?? []);
  expect({ graph: slice.graph, found: slice.found }).toEqual({ graph: whole.graph, found: whole.found });
});

test("a module of which nothing depends on what it does is not even parsed", async () => {
  const [plain, deciding] = programs.filter(
    ({ name }) => name.includes("text that becomes") || name.includes("condition"),
  );
  if (!plain || !deciding) throw new Error("the programs are not there");
  const [asleep, awake] = [await analysed(plain, false), await analysed(deciding, false)];
  expect(awake.parsed - asleep.parsed).toBe(1);
});
