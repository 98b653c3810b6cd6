import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Compilation, compile } from "#compile";

/**
 * Code that runs while a module starts is not executed at compile time, and may change what compile time and handlers look
 * at in about a hundred ways. None of them is overlooked.
 */
const ways = readFileSync(join(import.meta.dirname, "program-start/ways.txt"), "utf8")
  .split(/^== /m)
  .slice(1)
  .map((section) => {
    const end = section.indexOf("\n");
    return { title: section.slice(0, end), code: section.slice(end + 1) };
  });

const temporary = mkdtempSync(join(tmpdir(), "pluto-program-start-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const configuration = { compilerOptions: { experimentalDecorators: true, target: "es2022", strict: true } };

function titleOf(file: string | undefined): string | undefined {
  return ways[Number(file?.match(/\d+/)?.[0])]?.title;
}

/** A program with one module for each way. `kept` holds something after that only the way has put there. */
async function program(
  name: string,
  {
    item,
    kept,
    app,
  }: { readonly item: string; readonly kept: string; readonly app: (position: number) => string },
): Promise<Compilation> {
  const folder = join(temporary, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "pluto.yaml"), `name: ${name}\n`);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration));
  const module = ({ code }: { readonly code: string }) => `${item}
export const kept: any[] = ${kept};
const keep = (one: any): any => { kept.push(one); };
${code}`;
  for (const [position, way] of ways.entries())
    writeFileSync(join(folder, `way-${position}.ts`), module(way));
  writeFileSync(join(folder, "stores.ts"), stores);
  const imports = ways.map((_, position) => `import { kept as kept${position} } from "./way-${position}";\n`);
  const entry = join(folder, "app.ts");
  writeFileSync(
    entry,
    [
      'import { KVStore, Router } from "@pluto/sdk";\n',
      ...imports,
      'const router = new Router("api");\n',
      ...ways.map((_, position) => `${app(position)}\n`),
    ].join(""),
  );
  return compile({ entries: [entry], until: "graph" });
}

const stores = `import { KVStore } from "@pluto/sdk";
export const item = new KVStore("item");
`;

test("what it leaves in a list is granted to the handler that uses it, and nothing else", async () => {
  const { deduction, report } = await program("stores", {
    item: 'import { item } from "./stores";',
    kept: "[]",
    app: (position) => `router.get("/${position}", async () => kept${position}[0].get("k"));`,
  });
  const granted = ways.map(({ title }, position) => {
    const handler = deduction.graph.handlers.find(({ id }) => id === `router/api#get /${position}`);
    return [title, handler?.accesses.map(({ resource, operations }) => [resource, ...operations].join(" "))];
  });
  // What is handed to a package may be used at once.
  const handedOn = ["bound method", "event emitter"];
  const told = report.diagnostics.map(({ at, code }) => [titleOf(at?.file), code]);
  expect(told).toEqual(handedOn.map((title) => [title, "PLT1001"]));
  expect(granted).toEqual(
    ways.map(({ title }) => [title, handedOn.includes(title) ? [] : ["kv-store/item get"]]),
  );
});

test("a list that it changes is either known exactly, or no infra call may depend on it", async () => {
  const { deduction, report } = await program("names", {
    item: 'const item = "second";',
    kept: '["first"]',
    app: (position) =>
      `for (const name of kept${position}) router.get(\`/${position}/\${name}\`, async () => name);`,
  });
  const refused = new Set(report.diagnostics.map(({ at }) => at?.start.line));
  const overlooked = ways.filter((_, position) => {
    const isExact = deduction.graph.handlers.some(({ id }) => id === `router/api#get /${position}/second`);
    return !isExact && !refused.has(position + ways.length + 3);
  });
  expect(overlooked.map(({ title }) => title)).toEqual([]);
});
