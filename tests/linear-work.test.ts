import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { compile } from "#compile";

const repeated = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join("\n");

const python = `from pluto_sdk import KVStore, Router


def add_page(router, name):
    store = KVStore(name)
    router.get(f"/{name}", lambda request: store.get(name))


router = Router("site")
`;
const typescript = `import { KVStore, Router } from "@pluto/sdk";

function addPage(router: Router, name: string): void {
  const store = new KVStore(name);
  router.get(\`/\${name}\`, () => store.get(name));
}

const router = new Router("site");
`;

const programs = [
  [
    "typescript",
    "app.ts",
    (count: number) => typescript + repeated(count, (n) => `addPage(router, "page-${n}");`),
  ],
  ["python", "app.py", (count: number) => python + repeated(count, (n) => `add_page(router, "page-${n}")`)],
] as const;

/** Counts calls instead of measuring time: the same on every machine, however busy. */
describe.each(programs)("one infra function with many calls (%s)", (_language, file, text) => {
  test("is analysed in proportion to them", async () => {
    expect(await growth({ file, text, until: "graph" })).toBeLessThan(1.1);
  }, 60_000);

  // Each bundle holds what it needs of a module that has a line for every handler.
  test("is packaged in proportion to them times the length of the module, at most", async () => {
    expect(await growth({ file, text, until: "bundles" })).toBeLessThan(2.1);
  }, 60_000);
});

interface Measured {
  readonly file: string;
  /** The program with so many calls. */
  readonly text: (count: number) => string;
  readonly until: "graph" | "bundles";
}

/** How much more work a call takes among 200 to 400 of them than among 100 to 200. */
async function growth({ file, text, until }: Measured): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "pluto-linear-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const entry = join(folder, file);
  const callsFor = async (count: number) => {
    writeFileSync(entry, text(count));
    return callsDuring(async () => {
      const { deduction, report } = await compile({ entries: [entry], until });
      expect(report.diagnostics).toEqual([]);
      expect(deduction.graph.handlers).toHaveLength(count);
    });
  };
  await callsFor(1);
  const [few, more, most] = [await callsFor(100), await callsFor(200), await callsFor(400)];
  const [early, late] = [(more - few) / 100, (most - more) / 200];
  expect(early).toBeGreaterThan(10);
  return late / early;
}

/** How often functions of the compiler were called meanwhile. */
async function callsDuring(run: () => Promise<void>): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  await run();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  session.disconnect();
  return result
    .filter(({ url }) => url.includes("/src/"))
    .flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]?.count ?? 0))
    .reduce((sum, count) => sum + count, 0);
}
