import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const pages = readdirSync(join(root, "docs/diagnostics")).filter((name) => name.endsWith(".md"));
const declarations = filesOf("src", /(?<!\.test)\.ts$/).flatMap(declarationsOf);
const codes = [...new Set(declarations.map((declaration) => declaration.code))].sort();

/** The stages by the first digit of their codes. */
const stages: Readonly<Record<string, readonly string[]>> = {
  1: ["deducer"],
  2: ["deducer", "arch-ref"],
  3: ["runtime-packager"],
  4: ["generator"],
  5: ["deployer"],
  6: ["local"],
  7: ["script-runtime"],
  8: ["orchestrator"],
  9: ["cli"],
};

interface Declaration {
  readonly code: string;
  readonly path: string;
}

function filesOf(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => pattern.test(path) && !path.includes("node_modules"));
}

function declarationsOf(path: string): readonly Declaration[] {
  const text = readFileSync(join(root, path), "utf8");
  return [...text.matchAll(/\bcode: "(PLT\d+)"/g)].map(([, code = ""]) => ({ code, path }));
}

test("there are codes, each with four digits", () => {
  expect(codes.length).toBeGreaterThan(30);
  for (const code of codes) expect(code).toMatch(/^PLT\d{4}$/);
});

test("a code is written by one function, in the diagnostics of its stage", () => {
  const twice = declarations.filter(
    ({ code }, index) => declarations.findIndex((declaration) => declaration.code === code) !== index,
  );
  expect(twice).toEqual([]);
  const astray = declarations.filter(({ code, path }) => {
    const [, folder = "", ...rest] = path.split("/");
    return !stages[code.charAt(3)]?.includes(folder) || !/^diagnostics(\.ts|\/)/.test(rest.at(-1) ?? "");
  });
  expect(astray).toEqual([]);
});

test("every code has a page, and every page a code", () => {
  expect(pages.map((name) => name.replace(".md", "")).sort()).toEqual(codes);
});

test("every code is exercised by a test", () => {
  const tests = [
    ...filesOf("tests", /\.(ts|txt|json|md|snap)$/).filter((path) => !path.endsWith("diagnostics.test.ts")),
    ...filesOf("src", /\.test\.ts$/),
  ];
  const texts = tests.map((path) => readFileSync(join(root, path), "utf8"));
  expect(codes.filter((code) => !texts.some((text) => text.includes(code)))).toEqual([]);
});

describe.each(pages)("docs/diagnostics/%s", (name) => {
  test("says what, why, an example and the repair", () => {
    const text = readFileSync(join(root, "docs/diagnostics", name), "utf8");
    expect(text.split("\n")[0]).toMatch(new RegExp(`^# ${name.replace(".md", "")}: \\S`));
    const sections = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    expect(sections).toEqual(["What", "Why", "Example", "Repair"]);
  });
});
