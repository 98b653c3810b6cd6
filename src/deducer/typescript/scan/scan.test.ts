import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Random } from "../../../../tests/mutants/random.ts";
import { tokenMutants } from "../../../../tests/mutants/tokens.ts";
import { agreementOn } from "./test-agreement.ts";
import { corners } from "./test-corners.ts";

const root = join(import.meta.dirname, "../../../..");

test.each(Object.entries(corners))("%s", (_title, text) => {
  expect(agreementOn("corner.ts", text)).toEqual({ missed: [], exact: true });
});

test("nothing is missed in the cases, in this checkout and in what others wrote", () => {
  const packages = ["typescript", "vitest", "vite", "@types", "commander", "yaml", "ajv", "esbuild"];
  const folders = [
    "tests",
    "src",
    "sdk",
    "examples",
    "bench",
    ...packages.map((name) => `node_modules/${name}`),
  ];
  const files = folders.flatMap((folder) => sample(join(root, folder), 60));
  const compared = files.flatMap((path) => agreement(path, readFileSync(path, "utf8")) ?? []);
  expect(compared.flatMap(({ missed }) => missed)).toEqual([]);
  expect(compared.length).toBeGreaterThan(500);
  // JSX is only guessed at; everything else is read exactly.
  expect(compared.filter(({ exact }) => !exact).length).toBeLessThan(5);
}, 60_000);

test("nothing is missed in texts that lost, repeat or exchanged tokens and still are programs", () => {
  const texts = [...Object.entries(corners), ...sample(join(root, "tests/cases"), 100).map(read)];
  const mutants = texts.flatMap(([title, text]) =>
    tokenMutants({ title, text, language: "typescript", count: 10, seed: 1 }).map((mutant) => ({
      title,
      ...mutant,
    })),
  );
  const compared = mutants.flatMap(
    ({ title, change, text }) => agreement(`${title} ${change}.ts`, text) ?? [],
  );
  expect(compared.flatMap(({ missed }) => missed)).toEqual([]);
  expect(compared.length).toBeGreaterThan(100);
}, 60_000);

function read(path: string): readonly [string, string] {
  return [path, readFileSync(path, "utf8")];
}

function agreement(path: string, text: string) {
  const found = agreementOn(path, text);
  return found && { ...found, missed: found.missed.map((missed) => `${path}: ${missed}`) };
}

/** So many of the sources in a folder, the same ones on every machine. */
function sample(folder: string, count: number): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.([cm]?[jt]s|tsx)$/.test(path),
  );
  const random = new Random(folder.slice(root.length));
  const paths = random.shuffled(files.sort()).map((path) => join(folder, path));
  return paths.filter((path) => isSmall(path)).slice(0, count);
}

function isSmall(path: string): boolean {
  const stats = statSync(path);
  return stats.isFile() && stats.size < 200_000;
}
