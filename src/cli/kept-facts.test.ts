import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CacheFolder } from "#cache";
import { type Played, play } from "./testing/scene.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pluto-facts-"));
  write("app.ts", [
    'import { Router } from "@pluto/sdk";',
    'import { path } from "./path";',
    'import "./stores";',
    'new Router("api").get(path, () => "a");',
  ]);
  write("stores.ts", ['import { KVStore } from "@pluto/sdk";', 'new KVStore("orders");']);
  write("path.ts", ['export const path = "/a";']);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, lines: readonly string[]): void {
  mkdirSync(join(folder, "shop"), { recursive: true });
  writeFileSync(join(folder, "shop", file), lines.map((line) => `${line}\n`).join(""));
}

/** Changes the program in a way that its graph shows. */
function edit(): void {
  write("path.ts", ['export const path = "/b";']);
}

async function deduce(build: string, ...words: readonly string[]): Promise<Played> {
  const environment = { XDG_CACHE_HOME: join(folder, "cache") };
  const argv = ["deduce", "app.ts", "--json", ...words];
  return await play({ argv, directory: join(folder, "shop"), build, environment });
}

/** The kept facts of programs: names under the cache's folder. */
function facts(): readonly string[] {
  return entriesOf("facts");
}

function entriesOf(kind: string): readonly string[] {
  return readdirSync(join(folder, "cache/pluto", kind)).map((name) => `${kind}/${name}`);
}

/** Makes every scan that is kept another one, by which no file creates anything: a run that believes it finds no store. */
function falsify(): void {
  const cache = new CacheFolder(join(folder, "cache/pluto"));
  for (const name of facts()) {
    const entry = JSON.parse(String(cache.read(name)));
    const others = entry.facts.map(([key, record]: [string, object]) => [
      key,
      { ...record, mentionsSdk: false },
    ]);
    cache.write(name, Buffer.from(JSON.stringify({ ...entry, facts: others })));
  }
}

test("after an edit, what was found in the other files is known", async () => {
  await deduce("one");
  falsify();
  edit();
  const believing = await deduce("one");
  const anew = await deduce("one", "--no-cache");
  expect(anew.out).toContain("kv-store/orders");
  expect(believing.out).toContain('"/b"');
  expect(believing.out).not.toContain("kv-store/orders");
});

test("another build, another text and --no-cache find it anew", async () => {
  const first = await deduce("one");
  falsify();
  expect(await deduce("two")).toEqual(first);
  expect(await deduce("one", "--no-cache")).toEqual(first);
  write("stores.ts", [readFileSync(join(folder, "shop/stores.ts"), "utf8"), "// more"]);
  expect((await deduce("one")).out).toBe(first.out);
});

test("an edit gives the graph that a run without a cache gives", async () => {
  await deduce("one");
  edit();
  expect((await deduce("one")).out).toBe((await deduce("one", "--no-cache")).out);
});

test("entries are replaced whole: who reads one meanwhile has the earlier one", async () => {
  await deduce("one");
  const kept = [...facts(), ...entriesOf("runs")].map((name) => join(folder, "cache/pluto", name));
  const before = kept.map((path) => readFileSync(path));
  for (const path of kept) linkSync(path, `${path}.reader`);
  edit();
  await deduce("one");
  expect(kept.map((path) => readFileSync(`${path}.reader`))).toEqual(before);
  expect(kept.map((path, index) => readFileSync(path).equals(before[index] ?? Buffer.alloc(0)))).toEqual([
    false,
    false,
  ]);
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ["a byte", (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from("?")])],
  ["its end", (bytes) => bytes.subarray(0, -1)],
  ["everything", () => Buffer.alloc(0)],
])("damaged facts are none: %s", async (_what, damage) => {
  await deduce("one");
  falsify();
  for (const name of facts()) {
    const path = join(folder, "cache/pluto", name);
    writeFileSync(path, damage(readFileSync(path)));
  }
  edit();
  expect((await deduce("one")).out).toBe((await deduce("one", "--no-cache")).out);
});
