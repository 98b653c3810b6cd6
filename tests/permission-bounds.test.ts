import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compile } from "#compile";

const temporary = mkdtempSync(join(tmpdir(), "pluto-bounds-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const lines = (count: number, line: (position: number) => string): string =>
  Array.from({ length: count }, (_, position) => line(position)).join("\n");

interface Program {
  /** What stands between the resources and the route. */
  readonly before: string;
  readonly handler: string;
  /** An operation that the handler may perform, however it is told. */
  readonly needed: string;
  /** All that a joined call, or a walk that gives up, may be granted. */
  readonly atMost: readonly string[];
}

const all = (store: string) =>
  ["delete", "get", "has", "list", "set"].map((operation) => `kv-store/${store} ${operation}`);

/** Programs that reach a bound of the walk: what they may do beyond it is granted, and said to be. */
const programs: Readonly<Record<string, Program>> = {
  "calls with more different arguments than are told apart": {
    before:
      'const use = (store: KVStore, key: string) => (key === "k150" ? store.delete(key) : store.get(key));',
    handler: `{\n${lines(180, (n) => `  use(${n === 150 ? "users" : "orders"}, "k${n}");`)}\n}`,
    needed: "kv-store/users delete",
    atMost: ["kv-store/orders delete", "kv-store/orders get", "kv-store/users delete", "kv-store/users get"],
  },
  "a function that counts deeper than constants are told apart": {
    before:
      "const down = (n: number): unknown => (n === 30 ? users.delete(String(n)) : n > 40 ? orders.get(String(n)) : down(n + 1));",
    handler: "down(0)",
    needed: "kv-store/users delete",
    atMost: ["kv-store/orders get", "kv-store/users delete"],
  },
  "a function that calls itself deeper than calls are told apart": {
    before:
      "const wrap = (run: () => unknown, n: number): unknown => (n > 30 ? run() : wrap(() => run(), n + 1));",
    handler: 'wrap(() => orders.delete("a"), 0)',
    needed: "kv-store/orders delete",
    atMost: all("orders"),
  },
  "values that are handed on for more rounds than there are": {
    before: `let s0: KVStore | undefined;\n${lines(60, (n) => `let s${n + 1}: KVStore | undefined;`)}\nfunction step() {\n${lines(60, (n) => `  s${60 - n} = s${59 - n};`)}\n}\nfunction start() {\n  s0 = users;\n}`,
    handler: "{\n  start();\n  for (let n = 0; n < 70; n++) step();\n  return s60?.delete('a');\n}",
    needed: "kv-store/users delete",
    atMost: all("users"),
  },
  "values that are handed on for more turns than are gone through": {
    before: "",
    handler: `{\n  let s0: KVStore | undefined = users;\n${lines(50, (n) => `  let s${n + 1}: KVStore | undefined;`)}\n  for (let n = 0; n < 60; n++) {\n${lines(50, (n) => `    s${50 - n} = s${49 - n};`)}\n  }\n  return s50?.delete('a');\n}`,
    needed: "kv-store/users delete",
    atMost: all("users"),
  },
  "more instances than are told apart": {
    before:
      "class Shelf {\n  constructor(readonly name: string, readonly store: KVStore) {}\n}\nconst make = (name: string, store: KVStore) => new Shelf(name, store);",
    handler: `{\n${lines(40, (n) => `  const shelf${n} = make("s${n}", ${n === 39 ? "users" : "orders"});`)}\n  return shelf39.store.delete("a");\n}`,
    needed: "kv-store/users delete",
    atMost: [...all("orders"), ...all("users")],
  },
};

function textOf({ before, handler }: Program): string {
  return `import { KVStore, Router } from "@pluto/sdk";
const users = new KVStore("users");
const orders = new KVStore("orders");
const router = new Router("api");
${before}
router.get("/", () => ${handler});
router.get("/users", () => users.has("a"));
`;
}

async function deduced(program: Program, strict: boolean) {
  const folder = mkdtempSync(join(temporary, "program-"));
  const entry = join(folder, "app.ts");
  writeFileSync(entry, textOf(program));
  writeFileSync(join(folder, "pluto.yaml"), "name: bounds\n");
  const { deduction, report } = await compile({ entries: [entry], until: "graph", strict });
  const handler = deduction.graph.handlers.find(({ id }) => id === "router/api#get /");
  const granted = (handler?.accesses ?? []).flatMap(({ resource, operations }) =>
    operations.map((operation) => `${resource} ${operation}`),
  );
  return { diagnostics: report.diagnostics, granted };
}

test.each(Object.entries(programs))(
  "%s are granted what they may do, and told so",
  async (_, program) => {
    const { diagnostics, granted } = await deduced(program, false);
    expect(granted).toContain(program.needed);
    expect(granted.filter((one) => !program.atMost.includes(one))).toEqual([]);
    expect(new Set(diagnostics.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
      new Set(["warning PLT1017"]),
    );
    for (const { at } of diagnostics) expect(at?.start.line).toBeGreaterThan(4);
  },
  60_000,
);

test.each(Object.entries(programs))(
  "%s are refused where permissions must be exact",
  async (_, program) => {
    const { diagnostics } = await deduced(program, true);
    expect(new Set(diagnostics.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
      new Set(["error PLT1017"]),
    );
  },
  60_000,
);
