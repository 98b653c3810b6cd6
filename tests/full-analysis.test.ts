import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  applications,
  entry,
  generateApplication,
  writeApplication,
} from "../bench/applications/application.mjs";
import { casesBelow } from "./case-runner/compiled-case.ts";
import { analysed } from "./full-analysis/analysed.ts";

function written(files: Readonly<Record<string, string>>) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "pluto-full-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return { root, entry: join(root, "app.ts") };
}

const cases = casesBelow(join(import.meta.dirname, "cases")).filter(
  ({ language }) => language === "typescript",
);
/** A share of the cases by the first letter, so that they spread over time and say where they differ. */
const letters = [...new Set(cases.map(({ name }) => name.slice(0, 2)))];

const examplesFolder = join(import.meta.dirname, "../examples");
const examples = readdirSync(examplesFolder).filter((name) =>
  existsSync(join(examplesFolder, name, "app.ts")),
);

test("there are examples in TypeScript", () => {
  expect(examples.length).toBeGreaterThanOrEqual(2);
});

describe("the slice and the whole program give the same graph and the same diagnostics", () => {
  test.each(letters)(
    "in the cases that begin with %s",
    async (letters) => {
      for (const one of cases.filter(({ name }) => name.startsWith(letters))) {
        const place = { root: one.path, entry: join(one.path, one.entry) };
        const { loaded: _slice, ...slice } = await analysed(place);
        const { loaded: _full, ...full } = await analysed(place, { full: true });
        expect.soft({ title: one.title, ...slice }).toEqual({ title: one.title, ...full });
      }
    },
    120_000,
  );

  test.each(examples)("in the example %s", async (example) => {
    const root = join(examplesFolder, example);
    const place = { root, entry: join(root, "app.ts") };
    const { loaded: _slice, ...slice } = await analysed(place);
    const { loaded: whole, ...full } = await analysed(place, { full: true });
    expect(slice).toEqual(full);
    expect(whole?.libraries).toBe("full");
  });

  test.each(["small", "mid"] as const)(
    "in the generated %s application",
    async (size) => {
      const root = realpathSync(mkdtempSync(join(tmpdir(), "pluto-full-")));
      onTestFinished(() => rmSync(root, { recursive: true, force: true }));
      writeApplication(root, generateApplication(applications[size]));
      const place = { root, entry: join(root, entry) };
      const { loaded: sliced, ...slice } = await analysed(place);
      const { loaded: whole, ...full } = await analysed(place, { full: true });
      expect(slice).toEqual(full);
      expect(sliced?.libraries).toBe("none");
      expect(whole?.filesParsed).toBeGreaterThan(sliced?.filesParsed ?? 0);
    },
    120_000,
  );
});

/** Only a type of the language's library tells what the receiver is; the small library does not have it. */
const throughLibrary = {
  "app.ts": `import { KVStore, Router } from "@pluto/sdk";
import { open } from "storage-of-others";

class Page {
  constructor(readonly store: KVStore) {}
}

const router = new Router("api");
const page = new Page(new KVStore("pages"));
const other: ConstructorParameters<typeof Page>[0] = open("others");

router.get("/page", () => page.store.get("page"));
router.get("/other", () => other.get("other"));
`,
};

test("the full mode reads the full libraries, and a slice does where a receiver needs them", async () => {
  const place = written(throughLibrary);
  const full = await analysed(place, { full: true });
  const guarded = await analysed(place);
  const unguarded = await analysed(place, { guarded: false });
  expect(full.loaded?.libraries).toBe("full");
  expect({ ...guarded, loaded: undefined }).toEqual({ ...full, loaded: undefined });
  expect(unguarded.loaded?.libraries).not.toBe("full");
  expect(unguarded.graph).not.toBe(full.graph);
});

test("only what is needed is parsed", async () => {
  const place = written({
    "app.ts": `import { KVStore, Router } from "@pluto/sdk";
import { prefix } from "./names.ts";
import "./unrelated.ts";

const store = new KVStore("s");
new Router("api").get(\`/\${prefix}\`, () => store.get("k"));
`,
    "names.ts": 'export const prefix = "v1";\n',
    "unrelated.ts": 'import "./far.ts";\nexport const unrelated = 1;\n',
    "far.ts": "export const far = 2;\n",
  });
  const slice = await analysed(place);
  const full = await analysed(place, { full: true });
  expect(slice.graph).toBe(full.graph);
  expect([slice.loaded?.filesParsed, full.loaded?.filesParsed].map((count) => (count ?? 0) > 3)).toEqual([
    false,
    true,
  ]);
});
