import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { encodeArchRef } from "#arch-ref";
import { compile } from "#compile";
import { DeductionMemory } from "#deducer";

/** One state of a project after another: what is kept of the earlier ones must not show in the later ones. */
type States = readonly Readonly<Record<string, string | null>>[];

const pythonApp = (body: string) =>
  `from pluto_sdk import KVStore, Router\nfrom stores import open_store\n\nrouter = Router("api")\nstore = open_store()\n${body}\n`;
const pythonStores = (name: string) =>
  `from pluto_sdk import KVStore\n\n\ndef open_store():\n    return KVStore("${name}")\n`;
const typescriptApp = (body: string) =>
  `import { KVStore, Router } from "@pluto/sdk";\nimport { openStore } from "./stores";\n\nconst router = new Router("api");\nconst store = openStore();\n${body}\n`;
const typescriptStores = (name: string) =>
  `import { KVStore } from "@pluto/sdk";\n\nexport function openStore(): KVStore {\n  return new KVStore("${name}");\n}\n`;

const route = 'router.get("/", lambda request: store.get("k"))';
const arrow = 'router.get("/", () => store.get("k"));';

/** A project of several modules: a value, a type, a function and a list that others fill are shared. */
const shop = {
  "package.json": "{}\n",
  "tsconfig.json": `{ "compilerOptions": { "paths": { "@names": ["./names/first.ts"] } } }\n`,
  "names/first.ts": 'export const names = { orders: "orders", users: "users" };\n',
  "names/second.ts": 'export const names = { orders: "late-orders", users: "late-users" };\n',
  "stores.ts": `import { KVStore } from "@pluto/sdk";
import { names } from "@names";

export const orders = new KVStore(names.orders);
export const users = new KVStore(names.users);
export let mode = "fast";
export function slow(): void {
  mode = "slow";
}
`,
  "shapes.ts": 'import type { KVStore } from "@pluto/sdk";\n\nexport type Store = KVStore;\n',
  "format/index.ts": `import type { KVStore } from "@pluto/sdk";

export async function line(store: KVStore, key: string): Promise<string> {
  return \`\${key}: \${await store.get(key)}\`;
}
`,
  "flags.ts": "export class Flags {\n  static fast = true;\n}\n",
  "ambient.ts": 'export {};\n\ndeclare global {\n  type Lookup = import("@pluto/sdk").KVStore;\n}\n',
  "listeners.ts": `export const listeners: ((key: string) => unknown)[] = [];
export const others: ((key: string) => unknown)[] = [];
export function listen(listener: (key: string) => unknown): void {
  others.push(listener);
}
`,
  "set-up.ts": `import { listen } from "./listeners";
import { users } from "./stores";

listen((key) => users.has(key));
`,
  "tax.ts": "const tax = (price: number) => price * 2;\nexport { tax };\n",
  "strays.ts": `import { KVStore, Router } from "@pluto/sdk";
import { Flags } from "./flags";
import { others } from "./listeners";
import { tax } from "./tax";

const router = new Router("strays");
const store = new KVStore("strays");
router.get("/ambient", (request) => (JSON.parse(request.path) as Lookup).get("key"));
router.get("/flag", () => (Flags.fast ? store.get("key") : store.delete("key")));
router.get("/others", () => others.map((listen) => listen("all")));
router.get("/tax", () => ({ statusCode: 200, body: String(tax(2)) }));
router.get("/any", (request) => (JSON.parse(request.path) as KVStore).get("key"));
`,
  "orders.ts": `import { Router } from "@pluto/sdk";
import { line } from "./format";
import { listeners } from "./listeners";
import { mode, orders } from "./stores";

const router = new Router(\`orders-\${mode}\`);
router.get("/one", (request) => line(orders, request.path));
router.get("/all", () => listeners.map((listen) => listen("all")));
router.get("/mode", () => ({ statusCode: 200, body: mode }));
`,
  "users.ts": `import { Router } from "@pluto/sdk";
import { line } from "./format";
import { listeners } from "./listeners";
import type { Store } from "./shapes";
import { users } from "./stores";

const router = new Router("users");
listeners.push((key) => users.get(key));
router.get("/one", (request) => line(users, request.path));
router.get("/known", (request) => (JSON.parse(request.path) as Store).get("key"));
`,
  "app.ts":
    'import "./users";\nimport "./orders";\nimport "./set-up";\nimport "./strays";\nimport "./ambient";\nimport "./more";\n',
  "more.ts": "export {};\n",
};

type ShopFile = keyof typeof shop;

/** One edit of a file of the shop, as it was at first. */
function edit(file: ShopFile, from: string, to: string): Readonly<Record<string, string>> {
  const text = shop[file];
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { [file]: text.replace(from, to) };
}

const undo = (file: ShopFile) => ({ [file]: shop[file] });

const histories: Readonly<
  Record<string, { readonly entry: string; readonly states: States; readonly modes?: readonly boolean[] }>
> = {
  python: {
    entry: "app.py",
    states: [
      { "app.py": pythonApp(route), "stores.py": pythonStores("first") },
      { "stores.py": pythonStores("second") },
      { "stores.py": "def open_store(:\n" },
      {
        "stores.py":
          "class Other:\n    def get(self, key):\n        return key\n\n\ndef open_store():\n    return Other()\n",
      },
      { "stores.py": pythonStores("third"), "types.py": "raise ValueError\n", "typing/__init__.py": "" },
      { "app.py": pythonApp(`${route}\nx = ${"[".repeat(5_000)}${"]".repeat(5_000)}`) },
      { "app.py": pythonApp(`${route}\nrouter.get("/types", lambda request: str(types.name))`) },
      { "app.py": `import types\n${pythonApp(route)}`, "types.py": 'name = "own"\n' },
      { "types.py": null, "stores.py": null, "stores/__init__.py": pythonStores("fourth") },
      { "app.py": pythonApp('router.get("/", lambda request: str(store.get("k")).upper())') },
    ],
  },
  typescript: {
    entry: "app.ts",
    states: [
      { "app.ts": typescriptApp(arrow), "stores.ts": typescriptStores("first") },
      { "stores.ts": typescriptStores("second") },
      { "stores.ts": "export function openStore(: {\n" },
      { "stores.ts": "export const openStore = () => ({ get: (key: string) => key });\n" },
      { "stores.ts": typescriptStores("third") },
      { "app.ts": typescriptApp(`${arrow}\nconst x = ${"[".repeat(5_000)}${"]".repeat(5_000)};`) },
      {
        "app.ts": typescriptApp(
          `${arrow}\nrouter.get("/q", (request) => new Map([["a", store]]).get("a")?.set("k", "v"));`,
        ),
      },
      { "stores.ts": null, "stores/index.ts": typescriptStores("fourth") },
      { "app.ts": typescriptApp(arrow) },
    ],
  },
  "typescript, edit after edit": {
    entry: "app.ts",
    // The whole program is checked anew after each: a third of a second, and little is kept.
    modes: [false],
    states: [
      shop,
      // Inside a handler; a function of two handlers.
      edit("users.ts", "line(users, request.path)", 'users.set(request.path, "seen")'),
      undo("users.ts"),
      edit("format/index.ts", "await store.get(key)", "await store.has(key)"),
      undo("format/index.ts"),
      // What another module pushed into a list that a handler of an unchanged one reads.
      edit("users.ts", "users.get(key))", "users.delete(key))"),
      edit("users.ts", "listeners.push((key) => users.get(key));", ""),
      undo("users.ts"),
      // What a call that is not followed pushes into another one.
      edit("set-up.ts", "users.has(key)", 'users.set(key, "1")'),
      edit("set-up.ts", "listen((key) => users.has(key));", ""),
      undo("set-up.ts"),
      // What only a function of another module changes; a type that no import brings.
      {
        "users.ts": `import { Flags } from "./flags";\n${shop["users.ts"]}router.get("/slow", () => void (Flags.fast = false));\n`,
      },
      undo("users.ts"),
      edit("ambient.ts", 'import("@pluto/sdk").KVStore', "string[]"),
      undo("ambient.ts"),
      // A new resource, also one that a receiver that is not known may be.
      edit("stores.ts", "export let", 'export const more = new KVStore("more");\nexport let'),
      undo("stores.ts"),
      { "more.ts": 'import { KVStore } from "@pluto/sdk";\n\nexport const more = new KVStore("more");\n' },
      undo("more.ts"),
      // Types of what is imported.
      edit("shapes.ts", "KVStore;", 'Pick<KVStore, "set">;'),
      edit("shapes.ts", "type Store = KVStore", "interface Store extends KVStore { own(): void }"),
      edit("shapes.ts", "type Store = KVStore", "type Store = any"),
      undo("shapes.ts"),
      edit("stores.ts", "orders = new KVStore(names.orders)", "orders: Record<string, KVStore> = {}"),
      undo("stores.ts"),
      // A variable that changes, or not; who changes it.
      edit("stores.ts", "export let mode", "export const mode"),
      edit("stores.ts", 'mode = "slow";', ""),
      edit("orders.ts", "body: mode", "body: (mode as never) ?? orders"),
      undo("stores.ts"),
      undo("orders.ts"),
      // A file in front of a folder, and away again; another path of the configuration.
      { "format.ts": shop["format/index.ts"].replace("store.get(key)", 'store.set(key, "1")') },
      { "format.ts": null },
      edit("tsconfig.json", "first", "second"),
      edit("names/second.ts", "late-users", "late-people"),
      undo("tsconfig.json"),
      // Renames: of a variable and all that use it, of a file, of both in one of them only.
      {
        ...edit("stores.ts", "const users", "const people"),
        "users.ts": shop["users.ts"].replaceAll("users }", "people as users }"),
      },
      { ...undo("stores.ts") },
      {
        ...undo("users.ts"),
        "users.ts": null,
        "people.ts": shop["users.ts"],
        ...edit("app.ts", "./users", "./people"),
      },
      { "people.ts": null, ...undo("users.ts"), ...undo("app.ts") },
      // Mistakes, and their repair.
      edit("users.ts", "const router", "const const"),
      edit("orders.ts", "(request) => line(", "(request) => line(("),
      undo("users.ts"),
      undo("orders.ts"),
      edit("users.ts", "line(users, request.path)", "import(request.path)"),
      edit("format/index.ts", "await store", "store"),
      undo("users.ts"),
      edit("orders.ts", 'router.get("/one"', 'if (process.env.X) router.get("/one"'),
      edit("app.ts", "./users", "./user"),
      undo("app.ts"),
      undo("orders.ts"),
      // A file without the SDK that does not parse, and edits elsewhere meanwhile.
      edit("names/first.ts", "};", ""),
      edit("users.ts", "line(users, request.path)", 'users.set(request.path, "seen")'),
      { ...undo("names/first.ts"), ...undo("users.ts"), ...undo("app.ts") },
      // A module that only a handler runs, and what it changes.
      {
        "late.ts": `import { others } from "./listeners";\nimport { users } from "./stores";\n\nothers.push((key) => users.delete(key));\n`,
        ...edit("users.ts", "line(users, request.path)", 'import("./late")'),
      },
      edit("orders.ts", "line(orders, request.path)", 'orders.set(request.path, "1")'),
      { ...undo("orders.ts"), ...undo("users.ts"), "late.ts": null },
      // A mistake in a file that only handlers need is told after every edit.
      edit("tax.ts", "=>", "=>="),
      edit("users.ts", "line(users, request.path)", 'users.set(request.path, "seen")'),
      undo("users.ts"),
      undo("tax.ts"),
      // Nothing at all, and everything at once.
      {},
      Object.fromEntries(Object.entries(shop).map(([file, text]) => [file, `\n${text}`])),
      shop,
    ],
  },
};

const runs = Object.entries(histories).flatMap(([language, { modes = [false, true], ...history }]) =>
  modes.map((full) => ({ title: `${language}${full ? ", full" : ""}`, ...history, full })),
);

test.each(runs)(
  "a project that changes gives what it gives at first sight: $title",
  async ({ entry, states, full }) => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), "pluto-memory-")));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    writeFileSync(join(root, "pluto.yaml"), "name: memory\n");
    const memory = new DeductionMemory();
    const graphs = new Set<string>();
    for (const [number, state] of states.entries()) {
      write(root, state);
      const request = { entries: [join(root, entry)], until: "graph" as const, full };
      const fresh = outcomeOf(await compile(request));
      const kept = outcomeOf(await compile({ ...request, memory }));
      expect({ number, ...kept }).toEqual({ number, ...fresh });
      graphs.add(fresh.graph);
    }
    expect(graphs.size).toBeGreaterThan(4);
  },
  60_000,
);

function write(root: string, state: States[number]): void {
  for (const [path, text] of Object.entries(state)) {
    if (text === null) {
      rmSync(join(root, path));
      continue;
    }
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function outcomeOf({ deduction, report }: Awaited<ReturnType<typeof compile>>) {
  return { graph: encodeArchRef(deduction.graph), diagnostics: report.diagnostics };
}
