import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pluto-process-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pluto(words: readonly string[], options: { cwd?: string; environment?: NodeJS.ProcessEnv } = {}) {
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "bin/pluto.js"), ...words], {
    cwd: options.cwd ?? folder,
    env: { ...inherited, XDG_CACHE_HOME: join(folder, "cache"), ...options.environment },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("runs from any folder and says its version", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(pluto(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
});

test("help loads no compiler", () => {
  const { stdout, stderr } = pluto(["deduce", "--help"], { environment: { NODE_DEBUG: "pluto,module" } });
  expect(stdout).toContain("Usage: pluto deduce");
  expect(stderr).toMatch(/compile\S* .*main\.js/);
  expect(stderr).not.toMatch(/typescript\.js|pyright|esbuild|libsql|ajv/);
});

test("a pipe gets no colours, unless FORCE_COLOR says so", () => {
  const wrong = (environment: NodeJS.ProcessEnv) => pluto(["--nonsense"], { environment }).stderr;
  expect(wrong({})).not.toContain("\u001b[");
  expect(wrong({ FORCE_COLOR: "1" })).toContain("\u001b[31merror[PLT9007]");
});

test("a reader that leaves early is no failure", async () => {
  const child = spawn(process.execPath, [join(root, "bin/pluto.js"), "explain", "PLT9004"]);
  child.stdout.destroy();
  let err = "";
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const [exitCode] = await once(child, "close");
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
});

test("a failure of pluto itself is exit code 70, its stack is in the log", () => {
  // A package whose compiler chunk is broken stands for any bug.
  const broken = join(folder, "broken");
  mkdirSync(broken);
  for (const name of ["bin", "dist", "docs", "package.json"]) {
    cpSync(join(root, name), join(broken, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(broken, "node_modules"));
  rmSync(join(broken, "docs/diagnostics/PLT9004.md"));
  mkdirSync(join(broken, "docs/diagnostics/PLT9004.md"));
  // Another checkout of the same build keeps its code in the same cache: its paths are not this one's.
  const environment = { ...process.env, XDG_CACHE_HOME: join(folder, "cache") };
  expect(pluto(["explain", "PLT9004"]).status).toBe(0);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/pluto.js", "explain", "PLT9004"], {
    cwd: broken,
    env: environment,
    encoding: "utf8",
  });
  expect({ status, stdout }).toEqual({ status: 70, stdout: "" });
  expect(stderr).toBe(
    "this is a bug in pluto: reading the page of PLT9004: EISDIR\n\n  details: .pluto/last-run.log\n",
  );
  expect(readFileSync(join(broken, ".pluto/last-run.log"), "utf8")).toMatch(
    /^pluto explain PLT9004\nnode v.*\n.*\n +at .*\/broken\/src\/cli\/commands\/explain\.ts:\d+:\d+/m,
  );
});

test("a checkout that is not built says how to build it", () => {
  const unbuilt = join(folder, "unbuilt");
  mkdirSync(unbuilt);
  cpSync(join(root, "bin"), join(unbuilt, "bin"), { recursive: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(unbuilt, "bin/pluto.js")], {
    encoding: "utf8",
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: "",
    stderr: "pluto is not built yet\n\n  hint: run `npm run build` in its checkout\n",
  });
});
