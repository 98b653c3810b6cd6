import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CacheFolder } from "#cache";
import { type Played, play, type Scene } from "./testing/scene.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pluto-kept-"));
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const typescript = {
  "shop/package.json": "{}\n",
  "shop/pluto.yaml": "name: shop\n",
  "shop/tsconfig.json": '{ "extends": "./base.json" }\n',
  "shop/base.json": '{ "compilerOptions": { "paths": { "@data/*": ["./data/*"] } } }\n',
  "shop/data/names.ts": 'export const name = "orders";\n',
  "shop/other/names.ts": 'export const name = "others";\n',
  "shop/routes.js": "export const unused = 1;\n",
  "shop/app.ts": [
    'import { KVStore, Router } from "@pluto/sdk";',
    'import { name } from "@data/names";',
    'import { path } from "./path";',
    "const store = new KVStore(name);",
    'const router = new Router("api");',
    'router.get(path, () => store.get("a"));',
    "",
  ].join("\n"),
  "shop/path/index.ts": 'export const path = "/a";\n',
};

const python = {
  "shop/pyproject.toml": "",
  "shop/names.py": 'name = "orders"\n',
  "shop/app.py": [
    "from pluto_sdk import KVStore, Router",
    "from names import name",
    "store = KVStore(name)",
    'router = Router("api")',
    'router.get("/a", lambda request: store.get("a"))',
    "",
  ].join("\n"),
};

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

async function deduce(words: readonly string[] = [], scene: Partial<Scene> = {}): Promise<Played> {
  const environment = { XDG_CACHE_HOME: join(folder, "cache"), ...scene.environment };
  const argv = ["deduce", ...words];
  return await play({ argv, directory: join(folder, "shop"), build: "one", ...scene, environment });
}

function entries(): readonly string[] {
  try {
    return readdirSync(join(folder, "cache/pluto/runs"));
  } catch {
    return [];
  }
}

const longAgo = new Date("2020-01-01");
const marker = "said before";

/** Makes the kept answer another one, so that a test sees whether it is given. */
function mark(): void {
  const cache = new CacheFolder(join(folder, "cache/pluto"));
  for (const name of entries()) {
    const entry = JSON.parse(String(cache.read(`runs/${name}`)));
    cache.write(
      `runs/${name}`,
      Buffer.from(JSON.stringify({ ...entry, result: { ...entry.result, out: marker } })),
    );
  }
}

const stamps = [
  ["young stamps", () => {}],
  // The files look as if they had been there for long.
  ["settled stamps", () => vi.setSystemTime(Date.now() + 3_600_000)],
] as const;

describe.each(stamps)("with %s", (_name, settle) => {
  beforeEach(settle);

  test.each([
    ["TypeScript", typescript],
    ["Python", python],
  ])("an unchanged %s program is answered from what was kept", async (_language, files) => {
    write(files);
    const first = await deduce();
    expect(first).toMatchObject({ exitCode: 0, out: expect.stringContaining("kv-store orders") });
    expect(await deduce()).toEqual(first);
    mark();
    expect(await deduce()).toEqual({ ...first, out: marker });
    expect(await deduce(["--no-cache"])).toEqual(first);
  });

  const text = (file: string, contents: string) => () => write({ [file]: contents });
  test.each<[string, () => void, string?]>([
    [
      "the entry",
      text(
        "shop/app.ts",
        typescript["shop/app.ts"].replace('"/a"', '"/b"').replace('get("a")', 'set("a", "")'),
      ),
    ],
    ["a module that it imports", text("shop/data/names.ts", 'export const name = "orders2";\n')],
    ["pluto.yaml", text("shop/pluto.yaml", "name: shop2\n")],
    [
      "the paths of a tsconfig.json that is extended",
      text("shop/base.json", typescript["shop/base.json"].replace('data/*"]', 'other/*"]')),
    ],
    ["a new file that is found first", text("shop/path.ts", 'export const path = "/first";\n')],
    ["a file that is gone", () => unlinkSync(join(folder, "shop/data/names.ts"))],
    ["a folder that was renamed", () => renameSync(join(folder, "shop/path"), join(folder, "shop/paths"))],
    [
      "a file in the place of a folder's link",
      () => {
        renameSync(join(folder, "shop/path"), join(folder, "shop/moved"));
        symlinkSync("../elsewhere", join(folder, "shop/path"));
      },
    ],
    [
      "a text of the same length and time",
      () => {
        const path = join(folder, "shop/data/names.ts");
        writeFileSync(path, 'export const name = "ordres";\n');
        utimesSync(path, longAgo, longAgo);
      },
    ],
    [
      "a root that is nearer",
      () => {
        rmSync(join(folder, "shop/package.json"));
        rmSync(join(folder, "shop/pluto.yaml"));
      },
    ],
  ])("is analysed anew after a change: %s", async (_change, change) => {
    write(typescript);
    utimesSync(join(folder, "shop/data/names.ts"), longAgo, longAgo);
    await deduce();
    mark();
    change();
    const { out } = await deduce();
    expect(out).not.toBe(marker);
    expect(await deduce()).toMatchObject({ out });
  });

  test("a Python module that comes to be found first is a change", async () => {
    write(python);
    await deduce();
    mark();
    write({ "shop/names/__init__.py": 'name = "package"\n' });
    expect(await deduce()).toMatchObject({ out: expect.stringContaining("kv-store package") });
  });
});

test("what others do beside the program is no change", async () => {
  write({ ...typescript, "shop/README.md": "", "shop/.pluto/last-run.log": "" });
  const first = await deduce();
  mark();
  write({ "shop/README.md": "# Shop", "shop/.pluto/local/more.log": "" });
  expect(await deduce()).toEqual({ ...first, out: marker });
});

test("a file that comes to lie in the project, imported by nothing, is a change", async () => {
  write(typescript);
  await deduce();
  mark();
  write({ "shop/other/more.ts": 'import { KVStore } from "@pluto/sdk";\nnew KVStore("more");\n' });
  expect(await deduce()).toMatchObject({ err: expect.stringContaining("warning[PLT1020]") });
});

test("another command line, terminal, folder or build is another question", async () => {
  write(typescript);
  await deduce();
  mark();
  const others: readonly [readonly string[], Partial<Scene>?][] = [
    [["--json"]],
    [["app.ts"]],
    [[], { terminal: true }],
    [[], { environment: { LC_ALL: "C" } }],
    [["../shop/app.ts"], { directory: join(folder, "shop/data") }],
    [[], { build: "two" }],
  ];
  for (const [words, scene] of others)
    expect((await deduce(words, scene)).out, String(words)).not.toBe(marker);
  const graph = await play({ argv: ["graph"], directory: join(folder, "shop") });
  expect(graph.out).toMatch(/^flowchart/);
});

test("a program with errors is told again with the same words and exit code", async () => {
  write({ "shop/app.ts": 'import { Nothing } from "@pluto/sdk";\nnew Nothing();\n' });
  const first = await deduce();
  expect(first).toMatchObject({ exitCode: 1, err: expect.stringContaining("error[PLT") });
  mark();
  expect(await deduce()).toEqual({ ...first, out: marker });
});

test("wrong use is not kept, nor is anything with --no-cache or from the sources", async () => {
  write(typescript);
  expect(await deduce(["nowhere.ts"])).toMatchObject({ exitCode: 2 });
  await deduce(["--no-cache"]);
  const { build: _build, ...fromSources } = { build: "", directory: join(folder, "shop") };
  await play({ argv: ["deduce"], ...fromSources, environment: { XDG_CACHE_HOME: join(folder, "cache") } });
  expect(entries()).toEqual([]);
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ["a byte", (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from("?")])],
  ["its end", (bytes) => bytes.subarray(0, -1)],
  ["everything", () => Buffer.alloc(0)],
])("a damaged entry is none: %s", async (_what, damage) => {
  write(typescript);
  const first = await deduce();
  mark();
  for (const name of entries()) {
    const path = join(folder, "cache/pluto/runs", name);
    writeFileSync(path, damage(readFileSync(path)));
  }
  expect(await deduce()).toEqual(first);
});

test("two runs at once leave whole entries, and many entries do not stay", async () => {
  write(typescript);
  const [one, other] = await Promise.all([deduce(), deduce()]);
  expect(one).toEqual(other);
  const cache = new CacheFolder(join(folder, "cache/pluto"));
  for (let number = 0; number < 250; number += 1) cache.write(`runs/${number}`, Buffer.from("{}"));
  await deduce(["--json"]);
  expect(entries()).toHaveLength(200);
  mark();
  expect(await deduce(["--json"])).toMatchObject({ out: marker });
});

test("a cache that cannot be written changes nothing", async () => {
  write(typescript);
  writeFileSync(join(folder, "file"), "");
  const environment = { XDG_CACHE_HOME: join(folder, "file") };
  const first = await deduce([], { environment });
  expect(await deduce([], { environment })).toEqual(first);
  expect(first.exitCode).toBe(0);
});
