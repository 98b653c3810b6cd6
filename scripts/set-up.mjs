/**
 * Makes a checkout usable: installs the packages of the lock file, builds `dist`. Does nothing when nothing changed.
 * `--runtime` leaves the development packages out. Uses nothing but Node: it runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const stampFile = join(root, "node_modules", ".pluto-install.json");
const leastNode = [20, 19];

/** Installs and builds what is missing; throws an Error that a person can read. */
export async function setUp({ runtime = false } = {}) {
  checkNode();
  install(runtime ? "runtime" : "full");
  // Only now: the build needs what was just installed.
  const { build } = await import("./build.mjs");
  await build();
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  throw new Error(`pluto needs Node ${leastNode.join(".")} or newer; this is ${process.versions.node}`);
}

function install(mode) {
  const wanted = {
    lock: createHash("sha256")
      .update(readFileSync(join(root, "package-lock.json")))
      .digest("hex"),
    node: process.versions.node.split(".")[0],
    mode,
  };
  if (isInstalled(wanted)) return;
  const began = performance.now();
  process.stderr.write(
    `installing packages${mode === "runtime" ? " (without those of development)" : ""} ...\n`,
  );
  // Not `ci`: it refuses a lock file without the optional packages of platforms that a registry does not carry.
  // `--no-save` keeps to the versions of the lock file and leaves it as it is.
  npm([
    "install",
    "--no-save",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    ...(mode === "runtime" ? ["--omit=dev"] : []),
  ]);
  writeFileSync(stampFile, `${JSON.stringify(wanted)}\n`);
  process.stderr.write(`installed in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
}

function isInstalled(wanted) {
  const stamp = readJson(stampFile);
  const sameNode = stamp?.node === wanted.node;
  const enough = stamp?.mode === "full" || stamp?.mode === wanted.mode;
  if (sameNode && enough && stamp.lock === wanted.lock) return true;
  // Somebody installed by hand: taken over when it is what the lock file says.
  if ((stamp && !sameNode) || !agreesWithLock()) return false;
  writeFileSync(stampFile, `${JSON.stringify({ ...wanted, mode: "full" })}\n`);
  return true;
}

function agreesWithLock() {
  const installed = readJson(join(root, "node_modules", ".package-lock.json"))?.packages;
  const locked = readJson(join(root, "package-lock.json"))?.packages;
  if (!installed || !locked) return false;
  return Object.entries(locked).every(([path, { version, optional }]) => {
    const there = installed[path];
    return path === "" || (there ? there.version === version : optional === true);
  });
}

function npm(words) {
  const cli = process.env.npm_execpath;
  const [command, before] = cli?.endsWith(".js") ? [process.execPath, [cli]] : ["npm", []];
  // An inherited `omit` or `NODE_ENV=production` would silently leave packages out of a full installation.
  const { NODE_ENV: _mode, npm_config_omit: _omit, ...environment } = process.env;
  const { status, error, stdout, stderr } = spawnSync(command, [...before, ...words], {
    cwd: root,
    env: environment,
    encoding: "utf8",
  });
  if (status === 0) return;
  // After its reasons npm prints its manual.
  const reason = error ? error.message : `${stdout}${stderr}`.trim().split("\n").slice(0, 30).join("\n");
  throw new Error(`\`npm ${words.join(" ")}\` failed:\n${reason}`);
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await setUp({ runtime: process.argv.includes("--runtime") });
  } catch (error) {
    process.stderr.write(`set-up: ${error.message}\n`);
    process.exitCode = 1;
  }
}
