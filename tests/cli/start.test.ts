import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
let cache = "";

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "pluto-start-"));
});

afterEach(() => rmSync(cache, { recursive: true, force: true }));

interface Started {
  readonly status: number | null;
  readonly stdout: string;
  /** The names of the scripts whose code came from the cache, and of the others. */
  readonly compiled: readonly string[];
  readonly toCompile: readonly string[];
}

function version(environment: NodeJS.ProcessEnv = {}): Started {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "bin/pluto.js"), "--version"], {
    env: { ...process.env, XDG_CACHE_HOME: cache, NODE_DEBUG: "pluto", ...environment },
    encoding: "utf8",
  });
  const scripts = (state: string) =>
    [...stderr.matchAll(/: (compiled|to compile) .*\/([^/]+)$/gm)].flatMap(([, found, name = ""]) =>
      found === state ? [name] : [],
    );
  return { status, stdout, compiled: scripts("compiled"), toCompile: scripts("to compile") };
}

const fresh = () => ({ status: 0, compiled: [], toCompile: expect.arrayContaining(["main.js"]) });
const kept = () => ({ status: 0, compiled: expect.arrayContaining(["main.js"]), toCompile: [] });

/** The files of the cache. */
function entries(): readonly string[] {
  return readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test("compiled code is kept from the first run on, for its owner alone", () => {
  expect(version()).toMatchObject(fresh());
  expect(version()).toMatchObject(kept());
  expect(entries().filter((file) => file.endsWith(".new"))).toEqual([]);
  for (const file of entries()) expect(statSync(file).mode & 0o777, file).toBe(0o600);
  expect(statSync(join(cache, "pluto")).mode & 0o777).toBe(0o700);
});

test("code of a Node with other flags is another", () => {
  version();
  const others = { NODE_OPTIONS: "--max-old-space-size=512" };
  expect(version(others)).toMatchObject(fresh());
  expect(version(others)).toMatchObject(kept());
  expect(version()).toMatchObject(kept());
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  [
    "one byte is another",
    (bytes) =>
      bytes.fill(255 - bytes.readUInt8(bytes.length >> 1), bytes.length >> 1, (bytes.length >> 1) + 1),
  ],
  ["its end is missing", (bytes) => bytes.subarray(0, bytes.length / 2)],
  ["it is empty", () => Buffer.alloc(0)],
])("damaged code is compiled and kept anew: %s", (_name, damage) => {
  version();
  for (const file of entries()) writeFileSync(file, damage(readFileSync(file)));
  expect(version()).toMatchObject(fresh());
  expect(version()).toMatchObject(kept());
});

test("a folder that cannot be written changes nothing", () => {
  const file = join(cache, "file");
  writeFileSync(file, "");
  expect(version({ XDG_CACHE_HOME: file })).toMatchObject(fresh());
  expect(readFileSync(file, "utf8")).toBe("");
  chmodSync(cache, 0o500);
  expect(version()).toMatchObject({ status: 0 });
  const nowhere = { XDG_CACHE_HOME: "", HOME: "" };
  expect(version(nowhere)).toMatchObject(fresh());
});
