import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Compilation, compile } from "#compile";
import { compareHandlers } from "./case-runner/semantics.ts";

/**
 * Code that runs while a module starts is not executed at compile time, and may change what compile time and handlers look
 * at in about a hundred ways. None of them is overlooked.
 */
const ways = readFileSync(join(import.meta.dirname, "program-start/ways.txt"), "utf8")
  .split(/^== /m)
  .slice(1)
  .map((section, position) => {
    const end = section.indexOf("\n");
    return { title: section.slice(0, end), code: section.slice(end + 1), position };
  });
type Way = (typeof ways)[number];

const temporary = mkdtempSync(join(tmpdir(), "pluto-program-start-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const configuration = { compilerOptions: { experimentalDecorators: true, target: "es2022", strict: true } };

const sdk = 'import { KVStore, Router } from "@pluto/sdk";';
const stores = `import { KVStore } from "@pluto/sdk";
export const item = new KVStore("item");
`;

/** What a way adds, and what the list has that it is added to. */
interface Given {
  readonly item: string;
  readonly kept: string;
}
const store: Given = { item: 'import { item } from "./stores";', kept: "[]" };
const text: Given = { item: 'const item = "second";', kept: '["first"]' };

/** A line of the program that uses a list. */
type Use = (list: string, position: number) => string;
const get: Use = (list, position) => `router.get("/${position}", async () => ${list}[0].get("k"));`;
const loop: Use = (list, position) =>
  `for (const name of ${list}) router.get(\`/${position}/\${name}\`, async () => name);`;

const joined: Use = (list, position) => `router.get("/${position}", async () => ${list}.join());`;

/** The texts of a program. */
interface Texts {
  readonly module: (way: Way) => string;
  readonly app: (some: readonly Way[]) => readonly string[];
}

/** Each way fills a list of its module. */
const ofModules = ({ item, kept }: Given, use: Use): Texts => ({
  module: ({ code }) => `${item}
export const kept: any[] = ${kept};
const keep = (one: any): any => { kept.push(one); };
${code}`,
  app: (some) => [
    sdk,
    ...some.map(({ position }) => `import { kept as kept${position} } from "./way-${position}";`),
    'const router = new Router("api");',
    ...some.map(({ position }) => use(`kept${position}`, position)),
  ],
});

/** Each way fills a list of an infra function. */
const ofFunctions = ({ item, kept }: Given, use: Use): Texts => ({
  module: ({ code, position }) => `${sdk}
export function build(router: Router, item: any) {
const kept: any[] = ${kept};
const keep = (one: any): any => { kept.push(one); };
${code}
${use("kept", position)}
}`,
  app: (some) => [
    sdk,
    ...some.map(({ position }) => `import { build as build${position} } from "./way-${position}";`),
    item,
    'const router = new Router("api");',
    ...some.map(({ position }) => `build${position}(router, item);`),
  ],
});

/** Writes a program with one module for each way. */
function written(some: readonly Way[], { module, app }: Texts) {
  const folder = mkdtempSync(join(temporary, "program-"));
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  write("pluto.yaml", "name: program\n");
  write("tsconfig.json", JSON.stringify(configuration));
  write("stores.ts", stores);
  for (const way of some) write(`way-${way.position}.ts`, module(way));
  write("app.ts", app(some).join("\n"));
  return { folder, entry: join(folder, "app.ts") };
}

/** Compiles a program with one module for each way. */
function compiled(some: readonly Way[], texts: Texts): Promise<Compilation> {
  return compile({ entries: [written(some, texts).entry], until: "graph" });
}

/** What the handlers of these ways are granted, and what is said of their modules. */
function granted({ deduction, report }: Compilation, some: readonly Way[]) {
  return some.map(({ title, position }) => {
    const handler = deduction.graph.handlers.find(({ id }) => id === `router/api#get /${position}`);
    const accesses = handler?.accesses.map(({ resource, operations }) => [resource, ...operations].join(" "));
    const told = report.diagnostics.filter(({ at }) => at?.file === `way-${position}.ts`);
    return [title, ...(accesses ?? []), ...told.map(({ code }) => code)].join(": ");
  });
}

/** The ways whose list is neither known exactly nor refused. */
function overlooked({ deduction, report }: Compilation, some: readonly Way[], app: readonly string[]) {
  const linesOf = (position: number) => (line: string) => line.includes(`/${position}/`);
  return some.filter(({ position }) => {
    const isExact = deduction.graph.handlers.some(({ id }) => id === `router/api#get /${position}/second`);
    const line = app.findIndex(linesOf(position)) + 1;
    const isRefused = report.diagnostics.some(
      ({ at, severity }) =>
        severity === "error" &&
        (at?.file === `way-${position}.ts` || (at?.file === "app.ts" && at.start.line === line)),
    );
    return !isExact && !isRefused;
  });
}

/** What no plain function may hold. */
const onlyInModules = /^(?:await|for await|namespace|import)\b/m;

/** An infra function calls no methods of objects. */
const refused = ["chain", "super method", "private method"];

const PART = 28;
const parts = Array.from({ length: Math.ceil(ways.length / PART) }, (_, part) =>
  ways.slice(part * PART, (part + 1) * PART),
);

describe.each(parts.map((some, part) => ({ part: part + 1, some })))("part $part of the ways", ({ some }) => {
  const inside = some.filter(({ code }) => !onlyInModules.test(code));
  const accepted = inside.filter(({ title }) => !refused.includes(title));

  test("a handler is granted what it leaves in a list of a module, and nothing else", async () => {
    const found = granted(await compiled(some, ofModules(store, get)), some);
    // What is handed to a package may be used at once.
    const expected = ({ title }: Way) => (title === "event emitter" ? "PLT1001" : "kv-store/item get");
    expect(found).toEqual(some.map((way) => `${way.title}: ${expected(way)}`));
  });

  test("no infra call depends on a list of a module that is not known exactly", async () => {
    const texts = ofModules(text, loop);
    expect(overlooked(await compiled(some, texts), some, texts.app(some))).toEqual([]);
  });

  test("bundles hold what it leaves in a list", async () => {
    const texts = [ofModules(text, joined), ofFunctions(text, joined)];
    const programs = texts.map(async (one, position) => {
      const { folder, entry } = written(position === 0 ? some : accepted, one);
      return { title: folder, entry, bundles: (await compile({ entries: [entry] })).bundles };
    });
    const found = await compareHandlers(await Promise.all(programs), mkdtempSync(join(temporary, "run-")));
    expect(found).toEqual({ compared: some.length + accepted.length, differences: [] });
  });

  test("a handler is granted what it leaves in a list of an infra function", async () => {
    const found = granted(await compiled(inside, ofFunctions(store, get)), inside);
    const expected = ({ title }: Way) => (refused.includes(title) ? "PLT1001" : "kv-store/item get");
    expect(found).toEqual(inside.map((way) => `${way.title}: ${expected(way)}`));
  });

  test("no infra call depends on a list of an infra function that is not known exactly", async () => {
    const texts = ofFunctions(text, loop);
    expect(overlooked(await compiled(inside, texts), inside, [])).toEqual([]);
  });
});
