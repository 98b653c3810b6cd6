import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const script = join(root, "scripts/quickstart.mjs");
const examples = join(root, "examples/llm-chat");
const hasPython = ["python3", "python"].some((name) => spawnSync(name, ["-c", "1"]).status === 0);
if (!hasPython) process.stderr.write("SKIPPED: quickstart with app.py, no Python was found\n");

/** Three compilations and a server, perhaps while everything else is tested on the same two cores. */
const timeout = 120_000;

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pluto-quickstart-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a second set-up installs and builds nothing", () => {
  const setUp = () => spawnSync(process.execPath, [join(root, "scripts/set-up.mjs")], { encoding: "utf8" });
  setUp();
  const { status, stdout, stderr } = setUp();
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
});

function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _force, ...inherited } = process.env;
  return { ...inherited, NO_COLOR: "1", ...more };
}

async function quickstart(words: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const place = mkdtempSync(join(folder, "output-"));
  const child = spawn(process.execPath, [script, "--folder", place, ...words], { env: environment(more) });
  const written = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    written.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    written.err += chunk;
  });
  const [exitCode] = await once(child, "close");
  return { ...written, exitCode, place };
}

/** A copy of the example in which the two models have each other's memory. */
function swapped(file: string): string {
  const source = readFileSync(join(examples, file), "utf8");
  const copy = join(mkdtempSync(join(folder, "swapped-")), basename(file));
  const swap: Readonly<Record<string, string>> = { memory1: "memory2", memory2: "memory1" };
  writeFileSync(
    copy,
    source.replaceAll(/memory[12]/g, (name) => swap[name] ?? name),
  );
  return copy;
}

test.skipIf(!hasPython)("the check finds every answer and every store right", { timeout }, async () => {
  const { out, err, exitCode, place } = await quickstart(["--check"]);
  const lines = out.split("\n").filter((line) => /^(ok|FAILED) /.test(line));
  expect(lines).toHaveLength(6);
  expect(lines.filter((line) => !line.startsWith("ok "))).toEqual([]);
  expect(out).toContain("└ GET /model2/invoke ─► add_routes.invoke_handler   set memory2");
  expect(readFileSync(join(place, "kubernetes/Pulumi.yaml"), "utf8")).toContain("runtime");
  expect(exitCode, err).toBe(0);
});

test.skipIf(!hasPython)("the check sees memories that are swapped", { timeout }, async () => {
  const { out, exitCode } = await quickstart(["--check", "--entry", swapped("app.py")]);
  const failed = out.split("\n").filter((line) => line.startsWith("FAILED"));
  expect(failed).toEqual([
    expect.stringMatching(
      /memory1 holds something else than what model1 was asked: "what is a graph": "model2/,
    ),
    expect.stringMatching(
      /memory2 holds something else than what model2 was asked: "why is the sky blue": "model1/,
    ),
  ]);
  expect(exitCode).toBe(1);
});

test("a machine without Python takes the twin and says so", { timeout }, async () => {
  const bin = join(folder, "only-node");
  mkdirSync(bin);
  symlinkSync(process.execPath, join(bin, "node"));
  const { out, err, exitCode } = await quickstart(["--check"], { PATH: bin });
  expect(out).toContain("no Python 3.9 or newer on this machine: taking the same program in TypeScript\n");
  expect(out.match(/^ok /gm)).toHaveLength(6);
  expect(exitCode, err).toBe(0);
});

test("a program that has errors ends it", { timeout }, async () => {
  const file = join(folder, "wrong.ts");
  writeFileSync(file, 'import { Rooter } from "@pluto/sdk";\n');
  const { err, exitCode } = await quickstart(["--check", "--entry", file]);
  expect(err).toContain("error[PLT1014]");
  expect(err).toContain("quickstart: `pluto deduce` ended with exit code 1\n");
  expect(exitCode).toBe(1);
});

test("it prints curl lines that work, serves until Ctrl-C, and leaves no process behind", {
  timeout,
}, async () => {
  const words = [
    script,
    "--folder",
    mkdtempSync(join(folder, "output-")),
    "--entry",
    join(examples, "app.ts"),
  ];
  const child = spawn(process.execPath, words, { env: environment(), stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  await new Promise<void>((settle, reject) => {
    child.on("exit", () => reject(new Error(`it ended:\n${out}`)));
    child.stdout.on("data", (chunk) => {
      out += chunk;
      if (out.includes("Ctrl-C stops it")) settle();
    });
  });
  const urls = [...out.matchAll(/^curl '([^']+)'$/gm)].map((match) => match[1] ?? "");
  expect(urls).toHaveLength(4);
  for (const url of urls) expect(await (await fetch(url)).text()).toMatch(/^model[12] /);
  const family = descendants(child.pid ?? 0);
  expect(family.length).toBeGreaterThan(1);
  child.removeAllListeners("exit");
  child.kill("SIGINT");
  const [exitCode] = await once(child, "exit");
  expect(exitCode).toBe(0);
  await expect.poll(() => family.filter(isAlive)).toEqual([]);
});

function descendants(pid: number): readonly number[] {
  const { stdout } = spawnSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" });
  const rows = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const children = (parent: number): readonly number[] =>
    rows.filter(([, of]) => of === parent).flatMap(([one = 0]) => [one, ...children(one)]);
  return children(pid);
}

// What has ended and was not collected by its parent yet is a zombie, and no process any more.
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return /^[^Z\s]/.test(stdout.trim());
}
