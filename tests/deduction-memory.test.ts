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

const histories: Readonly<Record<string, { readonly entry: string; readonly states: States }>> = {
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
};

const runs = Object.entries(histories).flatMap(([language, history]) =>
  [false, true].map((full) => ({ title: `${language}${full ? ", full" : ""}`, ...history, full })),
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
