import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  cleanProject,
  developmentPackage,
  type Planted,
  packages,
  plantedViolations,
  rings,
} from "./architecture/planted-violations.ts";
import { programOnlyUses } from "./architecture/program-only.ts";

const root = join(import.meta.dirname, "..");

interface Findings {
  readonly cruised: number;
  readonly files: number;
  readonly unseen: readonly string[];
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[];
}

function cruise(folder: string): Findings {
  const script = join(root, "scripts/architecture.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, [script, "--root", folder, "--json"], {
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "pluto-architecture-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function write(folder: string, files: readonly Planted[]): string {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The small project: our own folders and doors, and packages that are empty. */
function smallProject(): string {
  const { imports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const manifest = {
    name: "small",
    type: "module",
    imports: { ...imports, "#orchestrator": "./src/orchestrator/index.ts" },
    dependencies: Object.fromEntries(packages.map((name) => [name, "1.0.0"])),
    devDependencies: { [developmentPackage]: "1.0.0" },
  };
  const installed = [...packages, developmentPackage].flatMap((name) => [
    { path: `node_modules/${name}/package.json`, text: JSON.stringify({ name, main: "index.js" }) },
    { path: `node_modules/${name}/index.js`, text: "" },
  ]);
  return write(temporaryFolder(), [
    { path: "package.json", text: JSON.stringify(manifest) },
    { path: "tsconfig.json", text: readFileSync(join(root, "tsconfig.json"), "utf8") },
    ...installed,
    ...cleanProject,
  ]);
}

function filesOf(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter(
      (path) =>
        pattern.test(path) && !/node_modules|__pycache__|\/(cases|expected|fixtures|dist)\//.test(path),
    );
}

describe("imports", { timeout: 120_000 }, () => {
  test("every source file is cruised and keeps the rules", () => {
    const { cruised, files, unseen, violations } = cruise(root);
    expect(violations).toEqual([]);
    expect(unseen).toEqual([]);
    expect(files).toBeGreaterThan(150);
    expect(cruised).toBeGreaterThanOrEqual(files);
  });

  test("a project that keeps the rules is not accused", () => {
    expect(cruise(smallProject())).toMatchObject({ violations: [], unseen: [] });
  });

  test("each planted violation is caught by the rule named for it", async () => {
    const { violations } = cruise(write(smallProject(), [...Object.values(plantedViolations), ...rings]));
    const caught = Object.entries(plantedViolations).filter(([rule, { path }]) =>
      violations.some((violation) => violation.rule === rule && violation.from === path),
    );
    expect(caught.map(([rule]) => rule)).toEqual(Object.keys(plantedViolations));
  });

  test("every rule has a reason and a planted violation", async () => {
    const path = join(root, ".dependency-cruiser.mjs");
    const rules: { name: string; comment: string }[] = (await import(path)).default.forbidden;
    expect(rules.map((rule) => rule.name).sort()).toEqual(Object.keys(plantedViolations).sort());
    for (const rule of rules) expect(rule.comment, rule.name).toMatch(/\w+ \w+/);
  });
});

test("only the cli and the main programs of child processes print, exit or read the environment", () => {
  const mainPrograms =
    /^src\/cli\/|\.(entry|client|test)\.ts$|\/components\/|\/script-runtime\/node\/handler-host\.ts$/;
  const accused = filesOf("src", /\.ts$/)
    .filter((path) => !mainPrograms.test(path))
    .filter((path) => programOnlyUses(readFileSync(join(root, path), "utf8")).length > 0);
  expect(accused).toEqual([]);
});

test("uses of the process are found in code, and not in texts and comments", () => {
  const uses = `process.exit(1); globalThis.process.env.NAME; console.log(process["argv"]);
    const { env, stdout: out, pid } = process; process.cwd();`;
  expect([...programOnlyUses(uses)].sort()).toEqual(
    ["process.exit", "process.env", "process.argv", "process.env", "process.stdout", "console.log"].sort(),
  );
  expect(programOnlyUses('/* process.exit() */ const hint = "process.env.NAME" + `console.log`;')).toEqual(
    [],
  );
});

/** A file's text without comments, in which such words explain something. */
function codeOf(path: string): string {
  return readFileSync(join(root, path), "utf8").replace(/^\s*(\*|\/\*|\/\/).*$/gm, "");
}

test("no file is longer than 300 lines", () => {
  const long = ["src", "sdk", "scripts", "tests"]
    .flatMap((folder) => filesOf(folder, /\.(ts|mts|mjs|js|py|pyi)$/))
    .map((path) => ({ path, lines: readFileSync(join(root, path), "utf8").split("\n").length - 1 }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test("a new kind type-checks everywhere but on the platforms, which have one question each", () => {
  const folder = temporaryFolder();
  for (const path of ["src", "package.json", "tsconfig.json"]) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const made = spawnSync(process.execPath, [join(root, "scripts/new-kind.mjs"), "topic", "--root", folder]);
  expect(made.status, made.stderr.toString()).toBe(0);

  const platforms = filesOf("src", /\.ts$/).filter((path) => /^const \w+: Answers</m.test(codeOf(path)));
  const { include: _, ...configuration } = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8"));
  const files = ["src/kinds/index.ts", ...platforms];
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ ...configuration, files }));
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
  });
  const errors = stdout.split("\n").filter((line) => line.includes("error TS"));
  expect(errors.map((line) => line.split("(")[0]).sort()).toEqual([...platforms].sort());
  for (const error of errors) expect(error).toContain("Property 'topic' is missing");
  expect(platforms.length).toBeGreaterThanOrEqual(3);
}, 120_000);
