import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Played, play } from "./testing/scene.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pluto-watch-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

const app = (...operations: readonly string[]) =>
  [
    'import { KVStore, Router } from "@pluto/sdk";',
    'import { path } from "./path";',
    'const users = new KVStore("users");',
    'const router = new Router("api");',
    "router.get(path, async () => {",
    ...operations.map((operation) => `  await users.${operation};`),
    "});",
    "",
  ].join("\n");

const shop = {
  "shop/pluto.yaml": "name: shop\n",
  "shop/app.ts": app('get("a")'),
  "shop/path/index.ts": 'export const path = "/a";\n',
};

interface Watching {
  /** Waits until the text comes, on either stream, after what was waited for before. */
  readonly until: (text: string) => Promise<void>;
  /** Ends it. */
  readonly stop: () => Promise<Played>;
}

function watching(...words: readonly string[]): Watching {
  let said = "";
  let look = () => {};
  let interrupt = () => {};
  const hear = (text: string) => {
    said += text;
    look();
  };
  const played = play({
    argv: ["deduce", "--watch", ...words],
    directory: join(folder, "shop"),
    onOutput: hear,
    onConversation: hear,
    onInterrupt: (listener) => {
      interrupt = listener;
      return () => {};
    },
  });
  const until = (text: string) =>
    new Promise<void>((settle, fail) => {
      look = () => {
        const at = said.indexOf(text);
        if (at < 0) return;
        said = said.slice(at + text.length);
        look = () => {};
        settle();
      };
      played.then(({ err }) => fail(new Error(`it ended: ${err}`)), fail);
      look();
    });
  return {
    until,
    stop: () => {
      interrupt();
      return played;
    },
  };
}

const ready = "press Ctrl-C to stop";

test("an edit is told as what it changes, until Ctrl-C", async () => {
  write(shop);
  const { until, stop } = watching();
  await until(ready);
  write({ "shop/app.ts": app('set("a", "1")', 'get("a")') });
  await until("1 change, 0 ms");
  write({ "shop/app.ts": app('get("a")', 'has("b")') });
  await until("2 changes, 0 ms");
  write({ "shop/app.ts": `// A comment.\n${app('get("a")', 'has("b")')}` });
  await until("the graph is the same, 0 ms");
  const { out, err, exitCode } = await stop();
  expect(exitCode).toBe(130);
  expect(out.split("\n").slice(-4)).toEqual([
    "+ access router/api#get /a: set kv-store/users",
    "+ access router/api#get /a: has kv-store/users",
    "- access router/api#get /a: set kv-store/users",
    "",
  ]);
  expect(err).toBe(
    "\nwatching; press Ctrl-C to stop\n1 change, 0 ms\n2 changes, 0 ms\nthe graph is the same, 0 ms\n",
  );
});

test("errors on the way are told, and the next difference is to the last graph without any", async () => {
  write(shop);
  const { until, stop } = watching();
  await until(ready);
  write({ "shop/app.ts": app('get("a")').replace("});", "}") });
  await until("the graph is the same, 1 error, 0 ms");
  write({ "shop/app.ts": app('get("a")', 'delete("a")') });
  await until("1 change, 0 ms");
  const { out, err } = await stop();
  expect(out).toMatch(/\n\+ access router\/api#get \/a: delete kv-store\/users\n$/);
  expect(err).toMatch(/error\[PLT1015\]: [\s\S]*\ngone: error\[PLT1015\] in app\.ts: /);
});

test("files that come, go and are replaced are followed, as are settings", async () => {
  write(shop);
  const { until, stop } = watching();
  await until(ready);
  write({ "shop/path.ts": 'export const path = "/first";\n' });
  await until("+ handler router/api#get /first");
  rmSync(join(folder, "shop/path.ts"));
  await until("+ handler router/api#get /a");
  write({ "shop/path/index.ts.new": 'export const path = "/renamed";\n' });
  renameSync(join(folder, "shop/path/index.ts.new"), join(folder, "shop/path/index.ts"));
  await until("+ handler router/api#get /renamed");
  rmSync(join(folder, "shop/path"), { recursive: true });
  await until("the graph is the same, 1 error");
  write({ "shop/path/index.ts": 'export const path = "/again";\n' });
  await until("+ handler router/api#get /again");
  write({ "shop/app.ts": app('get("a")').replace("./path", "#path") });
  await until("the graph is the same, 1 error");
  const paths = JSON.stringify({ compilerOptions: { paths: { "#path": ["./path"] } } });
  write({ "shop/tsconfig.json": paths });
  await until("the graph is the same, 0 ms");
  write({ "shop/pluto.yaml": "nam: shop\n" });
  await until("error[PLT9004]");
  write({ "shop/pluto.yaml": "name: shop\n" });
  await until("the graph is the same, 0 ms");
  expect((await stop()).exitCode).toBe(130);
});

test("files outside the project that are reached are followed", async () => {
  write({ ...shop, "shop/path/index.ts": 'export * from "../../elsewhere/path";\n' });
  write({ "elsewhere/path.ts": 'export const path = "/outside";\n' });
  const { until, stop } = watching();
  await until(ready);
  write({ "elsewhere/path.ts": 'export const path = "/other";\n' });
  await until("+ handler router/api#get /other");
  await stop();
});

test("of many edits at once the last one is told", async () => {
  write(shop);
  const { until, stop } = watching();
  await until(ready);
  for (let number = 0; number < 50; number += 1) {
    write({ "shop/path/index.ts": `export const path = "/${number}";\n` });
    if (number % 10 === 0) await new Promise((settle) => setImmediate(settle));
  }
  await until("+ handler router/api#get /49");
  await stop();
});

test("--json prints one object a line", async () => {
  write(shop);
  const { until, stop } = watching("--json");
  await until('"type":"graph"');
  write({ "shop/app.ts": app('set("a", "1")') });
  await until('"type":"difference"');
  write({ "shop/app.ts": app('set("a", "1"') });
  await until('"type":"difference"');
  const { out, err } = await stop();
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { format: "pluto.watch/1", type: "graph", graph: { format: "pluto.arch-ref/1" }, diagnostics: [] },
    {
      type: "difference",
      changes: [
        { change: "removed", what: "access", operation: "get", resource: "kv-store/users" },
        { change: "added", what: "access", operation: "set", handler: "router/api#get /a" },
      ],
      errors: 0,
      milliseconds: 0,
    },
    { type: "difference", changes: [], errors: 1, appeared: [{ code: "PLT1015" }], gone: [] },
    { type: "stopped" },
  ]);
  expect(err).toBe("");
});

test("Python programs are watched too", async () => {
  const python = (name: string) =>
    `from pluto_sdk import KVStore, Router\nstore = KVStore("${name}")\nrouter = Router("api")\nrouter.get("/a", lambda request: store.get("a"))\n`;
  write({ "shop/app.py": python("one") });
  const { until, stop } = watching("app.py");
  await until(ready);
  write({ "shop/app.py": python("two") });
  await until("+ resource kv-store/two");
  await stop();
});

test("wrong use ends it before it begins", async () => {
  write(shop);
  await expect(watching("nowhere.ts").until(ready)).rejects.toThrow("error[PLT9001]");
});
