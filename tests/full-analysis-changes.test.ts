import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { analysed } from "./full-analysis/analysed.ts";
import { changes } from "./full-analysis/changes.ts";

const files = {
  "app.ts": `import { KVStore, Router } from "@pluto/sdk";
import "./fill";
import { config, names, table } from "./data";

const store = new KVStore("s");
const router = new Router("api");
for (const name of names) router.get("/" + name, () => store.get(name));
router.get("/table/" + table.a, () => store.set("k", table.a));
router.get("/config/" + config.list[0], () => store.has("k"));
`,
  "data.ts": `export const names = ["a"];
export const table: Record<string, string> = { a: "x" };
export const config = { list: ["l"] };
export function add(name: string): void {
  names.push(name);
}
export const more = { add: (name: string): void => add(name) };
export class Adder {
  constructor(name: string) {
    names.push(name);
  }
  static go(): void {
    names.push("g");
  }
}
`,
  "again.ts": 'export { names as again } from "./data";\n',
};

/** A slice must wake the module that makes the change, which only its text tells. */
test.each(Object.entries(changes))(
  "the slice sees what the whole program sees: %s",
  async (_name, change) => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), "pluto-changes-")));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const fill = `import { add, Adder, config, more, names, table } from "./data";
import * as d from "./data";
import { again } from "./again";
${change}
`;
    for (const [name, text] of Object.entries({ ...files, "fill.ts": fill }))
      writeFileSync(join(root, name), text);
    const place = { root, entry: join(root, "app.ts") };
    const { loaded: _slice, ...slice } = await analysed(place);
    const { loaded: _full, ...full } = await analysed(place, { full: true });
    expect(slice).toEqual(full);
  },
);
