import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deductionSchema } from "#arch-ref";
import { entryExtensions } from "#deducer";
import { platformNames } from "#generator";
import { goldenFile, play, type Scene, transcript } from "./testing/scene.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pluto-scenes-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const accepts = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(deductionSchema);

const terminal = { terminal: true } as const;

test.each<[string, Scene]>([
  ["deduce", { argv: ["deduce"], directory: "shop" }],
  ["deduce-tty", { argv: ["deduce"], directory: "shop", ...terminal, columns: 120 }],
  [
    "deduce-tty-no-color",
    { argv: ["deduce"], directory: "shop", ...terminal, environment: { NO_COLOR: "1" } },
  ],
  ["deduce-force-color", { argv: ["deduce"], directory: "shop", environment: { FORCE_COLOR: "1" } }],
  ["deduce-ascii", { argv: ["deduce"], directory: "shop", environment: { LC_ALL: "C" } }],
  ["deduce-json", { argv: ["deduce", "--json"], directory: "shop" }],
  ["deduce-local", { argv: ["deduce", "--local"], directory: "shop" }],
  ["deduce-local-json", { argv: ["deduce", "--local", "--format", "json"], directory: "shop" }],
  ["deduce-quiet-from-elsewhere", { argv: ["deduce", "../shop/app.ts", "-q"], directory: "empty" }],
  ["graph", { argv: ["graph"], directory: "shop" }],
  ["broken", { argv: ["deduce"], directory: "broken" }],
  ["broken-tty", { argv: ["deduce"], directory: "broken", ...terminal, columns: 100 }],
  ["broken-from-elsewhere", { argv: ["deduce", "../broken/app.ts"], directory: "empty" }],
  ["broken-json", { argv: ["deduce", "--json"], directory: "broken" }],
  ["broken-github", { argv: ["deduce", "broken/app.ts", "--format", "github"], directory: "." }],
  ["broken-run", { argv: ["run"], directory: "broken" }],
  [
    "broken-generate-json",
    { argv: ["generate", "-p", "aws", "--out", "never", "--json"], directory: "broken" },
  ],
])("%s", async (name, scene) => {
  const played = await play(scene);
  await expect(transcript(scene, played)).toMatchFileSnapshot(goldenFile(name));
  if (name.endsWith("-json") && !name.includes("generate")) {
    expect(accepts(JSON.parse(played.out)), JSON.stringify(accepts.errors)).toBe(true);
  }
});

test("generate prints what it wrote, and the second time that nothing changed", async () => {
  const out = join(folder, "program");
  const argv = ["generate", "--platform", "kubernetes", "--out", out];
  const first = await play({ argv, directory: "shop" });
  expect(first).toMatchObject({
    exitCode: 0,
    err: expect.stringMatching(/wrote \d+ files in .*\n\n3 resources, 4 handlers\./),
  });
  expect(first.out.split("\n")).toContain(join(out, "Pulumi.yaml"));
  const again = await play({ argv, directory: "shop" });
  expect(again).toMatchObject({ exitCode: 0, out: "", err: expect.stringContaining("nothing changed") });
  const json = await play({ argv: [...argv, "--json"], directory: "shop" });
  expect(JSON.parse(json.out)).toMatchObject({ format: "pluto.generation/1", written: [], diagnostics: [] });
});

test("generate refuses a place where no folder can be, and leaves what is there", async () => {
  const file = join(import.meta.dirname, "../../tests/cli/fixtures/empty/notes.txt");
  const before = readFileSync(file, "utf8");
  const argv = ["generate", "-p", "aws", "--out", file];
  const { err, exitCode } = await play({ argv, directory: "shop" });
  expect(err).toContain("error[PLT9011]");
  expect({ exitCode, text: readFileSync(file, "utf8") }).toEqual({ exitCode: 2, text: before });
});

test("the platforms of the command line are those of the generator", async () => {
  const { out } = await play({
    argv: ["generate", "--help"],
    directory: "empty",
    columns: 200,
    terminal: true,
  });
  const offered = [...(/choices: ([^)]+)\)/.exec(out)?.[1] ?? "").matchAll(/"(\w+)"/g)].map(
    (match) => match[1],
  );
  expect(offered.sort()).toEqual([...platformNames].sort());
});

test("the file endings of the command line are those of the deducer", async () => {
  const { err } = await play({ argv: ["deduce", "notes.txt"], directory: "empty" });
  const hint = /hint: (.+)/.exec(err)?.[1] ?? "";
  expect([...hint.matchAll(/`(\.\w+)`/g)].map((match) => match[1]).sort()).toEqual(
    [...entryExtensions].sort(),
  );
});

/** Runs until it is interrupted; `during` gets the first address that was printed. */
async function runDuring(scene: Scene, during: (url: string) => Promise<void>) {
  let interrupt = () => {};
  let started = (_url: string) => {};
  const url = new Promise<string>((settle) => {
    started = settle;
  });
  const played = play({
    ...scene,
    environment: { PATH: process.env["PATH"] },
    onInterrupt: (listener) => {
      interrupt = listener;
      return () => {};
    },
    onOutput: (text) => {
      const address = /http:\/\/[\w.:]+/.exec(text)?.[0];
      if (address !== undefined) started(address);
    },
  });
  await during(
    await Promise.race([url, played.then(({ err }) => Promise.reject(new Error(`it ended: ${err}`)))]),
  );
  interrupt();
  return await played;
}

test("run serves until it is interrupted: addresses first, then what happens", async () => {
  const scene: Scene = { argv: ["run", "--memory", "--port", "0"], directory: "shop" };
  const { out, err, exitCode } = await runDuring(scene, async (url) => {
    await fetch(`${url}/orders?id=1`, { method: "PUT", body: "shoes" });
    expect(await (await fetch(`${url}/orders?id=1`)).text()).toBe("shoes");
  });
  const lines = out
    .replaceAll(/\d+ ms/g, "n ms")
    .replaceAll(/:\d+/g, ":port")
    .split("\n");
  expect(lines).toEqual([
    expect.stringMatching(/^router\/api http:\/\/[\w.]+:port/),
    "  GET /customers",
    "  GET /orders",
    "  PUT /customers",
    "  PUT /orders",
    "PUT /orders 204 n ms",
    "GET /orders 200 n ms",
    "",
  ]);
  expect({ err, exitCode }).toEqual({
    err: "press Ctrl-C to stop\n\nstopping; press again to stop now\n",
    exitCode: 130,
  });
});

test("run --json prints one event per line", async () => {
  const scene: Scene = { argv: ["run", "--json", "--memory", "--port", "0"], directory: "shop" };
  const { out, err } = await runDuring(scene, async (url) => {
    await fetch(`${url}/nowhere`);
  });
  const events = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(events.map(({ type }) => type)).toEqual(["started", "request", "stopped"]);
  expect(events[0]).toMatchObject({ format: "pluto.run/1", urls: { "router/api": expect.any(String) } });
  expect(events[1]).toMatchObject({ method: "GET", path: "/nowhere", status: 404 });
  expect(err).toBe("");
});

test("a port that is taken is wrong use", async () => {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  try {
    const { port } = server.address() as AddressInfo;
    const argv = ["run", "--memory", "--port", String(port)];
    const { out, err, exitCode } = await play({
      argv,
      directory: "shop",
      environment: { PATH: process.env["PATH"] },
    });
    expect({ out, exitCode }).toEqual({ out: "", exitCode: 2 });
    expect(err).toContain(`error[PLT6001]: port ${port} is already in use`);
    expect(err).toContain("Nothing was started.");
  } finally {
    server.close();
  }
});
