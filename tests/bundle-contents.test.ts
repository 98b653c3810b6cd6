import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compile } from "#compile";
import { type Comparison, compareHandlers } from "./case-runner/semantics.ts";

const temporary = mkdtempSync(join(tmpdir(), "pluto-bundle-contents-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const sdk = 'import { type HttpRequest, KVStore, Router } from "@pluto/sdk";';

/** The program's own part of each handler's bundle, by the handler's path. */
async function bundlesOf(
  code: string,
): Promise<{ readonly texts: ReadonlyMap<string, string>; readonly comparison: Comparison }> {
  const folder = mkdtempSync(join(temporary, "program-"));
  const entry = join(folder, "app.ts");
  writeFileSync(entry, `${sdk}\n${code}`);
  const { bundles, report } = await compile({ entries: [entry] });
  expect(report.diagnostics).toEqual([]);
  const texts = bundles.map(({ handler, files }) => {
    const text = files.find(({ path }) => path === "index.mjs")?.contents.toString() ?? "";
    return [handler.replace(/^.* /, ""), text.slice(text.indexOf("// app.ts"))] as const;
  });
  const comparison = await compareHandlers([{ title: folder, entry, bundles }], temporary);
  return { texts: new Map(texts), comparison };
}

const composed = `
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
type Handler = (request: HttpRequest) => unknown;
const notes = new KVStore("notes"), users = new KVStore("users"), log = new KVStore("log");
const router = new Router("api");
const withLog = (handler: Handler): Handler => async (request) => {
  await log.set("last", request.path);
  return handler(request);
};
function withRole(role: string, options: { strict?: boolean } = {}) {
  const wanted = options.strict ? role : \`\${role}-or-admin\`;
  return (handler: Handler): Handler => (request) => (request.headers["role"] === wanted ? handler(request) : "no");
}
router.get("/notes", withLog(() => notes.get(createHash("md5").digest("hex"))));
router.get("/users", withRole("editor", { strict: true })(withLog(() => users.get(gzipSync("x").toString("hex")))));
const named = withRole("reader")(() => "named");
router.get("/named", named);
router.get("/plain", () => "plain");
`;

test("a bundle holds nothing that functions of other handlers are composed of", async () => {
  const { texts, comparison } = await bundlesOf(composed);
  expect(texts.get("/notes")).toMatch(/withLog\(\(\) => notes\.get/);
  expect(texts.get("/notes")).not.toMatch(/users|zlib|withRole|"named"/);
  expect(texts.get("/users")).toMatch(/withRole\("editor".*withLog\(\(\) => users\.get/);
  expect(texts.get("/users")).not.toMatch(/notes|crypto|"named"/);
  expect(texts.get("/named")).not.toMatch(/notes|users|crypto|zlib|withLog/);
  expect(texts.get("/plain")).not.toMatch(/KVStore|withLog|withRole|crypto|zlib/);
  expect(comparison).toEqual({ compared: 4, differences: [] });
});

const registering = `
type Handler = (request: HttpRequest) => unknown;
const notes = new KVStore("notes");
const router = new Router("api");
const known: string[] = [];
const counted = { first: 0 };
const withName = (name: string, handler: Handler): Handler => {
  known.push(name);
  return handler;
};
const withCount = (handler: Handler): Handler => {
  counted.first++;
  return handler;
};
const role = (name: string) => {
  const all = (handler: Handler): Handler => handler;
  known.push(name);
  return all;
};
const listening = (handler: Handler): Handler => {
  process.setMaxListeners(20);
  return handler;
};
router.get("/first", withName("first", () => known.join()));
router.get("/second", withName("second", () => notes.get("x")));
router.get("/third", withCount(() => counted.first));
router.get("/fourth", role("fourth")(() => known.length));
router.get("/fifth", listening(() => "fifth"));
`;

test("what composing functions leave behind stays in every bundle", async () => {
  const { texts, comparison } = await bundlesOf(registering);
  expect(texts.get("/first")).toMatch(/withName\("second"/);
  expect(texts.get("/second")).toMatch(/withName\("first"/);
  expect(texts.get("/first")).toMatch(/role\("fourth"/);
  expect(texts.get("/fourth")).toMatch(/withCount\(/);
  expect(texts.get("/fourth")).toMatch(/= listening\(/);
  expect(comparison).toEqual({ compared: 5, differences: [] });
});
