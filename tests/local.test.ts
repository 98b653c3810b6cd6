import { once } from "node:events";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Report } from "#diagnostics";
import { startLocal } from "#local";
import {
  type HandMadeHandler,
  handlerId,
  handMadeProgram,
  pythonForTests,
} from "./contracts/hand-made-program.ts";
import { localPlatforms, route } from "./contracts/local-platforms.ts";

const python = await pythonForTests();
const local = localPlatforms();
const { start } = local;

describe("routes", () => {
  const named = (name: string) => `export const handler = () => "${name}";`;

  it("prefer literals to parameters to the rest, and tell a missing path from a wrong method", async () => {
    const program = await handMadeProgram(
      ["router/api"],
      [
        route("/items/*", { source: named("rest") }),
        route("/items/:id", { source: named("one") }),
        route("/items/new", { source: named("new") }),
        route("/items/new", { source: named("any"), method: "all" }),
        route("/items/:id", { source: named("post"), method: "post" }),
        route("/", { source: named("root") }),
      ],
    );
    const { url } = await start(program);
    const text = async (path: string, method = "GET") => (await fetch(url(path), { method })).text();
    expect(
      await Promise.all(["/items/new", "/items/7", "/items/7/8", "/items/", "/"].map((path) => text(path))),
    ).toEqual(["new", "one", "rest", "rest", "root"]);
    expect(await text("/items/new", "DELETE")).toBe("any");
    expect(await text("/items/7", "POST")).toBe("post");
    const head = await fetch(url("/items/7"), { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "3", ""]);
    const missing = await fetch(url("/nowhere"));
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { error: expect.stringContaining("route") },
    ]);
    const wrong = await fetch(url("/items/7"), { method: "PUT" });
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
    expect((await fetch(url("/items/%ff"))).status).toBe(400);
  });

  it("refuse a body that is too large before the handler sees it", async () => {
    const program = await handMadeProgram(
      ["router/api"],
      [route("/", { method: "post", source: "export const handler = () => 'ran';" })],
    );
    const { url } = await start(program);
    const answer = await fetch(url("/"), { method: "POST", body: Buffer.alloc(6 * 1024 * 1024 + 1) });
    expect(answer.status).toBe(413);
  });
});

describe("resources", () => {
  const use = (operation: string) => `
    import { KVStore } from "@pluto/sdk";
    const store = new KVStore("notes");
    export const handler = async () => {
      try { return { value: (await ${operation}) ?? null }; } catch (error) { return { name: error.name, message: error.message }; }
    };`;
  const program = () =>
    handMadeProgram(
      ["router/api", "kv-store/notes"],
      [
        route("/set", { source: use(`store.set("k", "v")`), grants: { "kv-store/notes": ["set"] } }),
        route("/get", { source: use(`store.get("k")`), grants: { "kv-store/notes": ["get"] } }),
        route("/has", { source: use(`store.has("k")`), grants: { "kv-store/notes": ["get"] } }),
      ],
    );

  it("are shared by the handlers that may use them", async () => {
    const { url } = await start(await program());
    expect(await (await fetch(url("/set"))).json()).toEqual({ value: null });
    expect(await (await fetch(url("/get"))).json()).toEqual({ value: "v" });
  });

  it("refuse an operation that the graph does not grant, and name handler, resource and operation", async () => {
    const { url, events } = await start(await program());
    const handler = "router/api#get /has";
    expect(await (await fetch(url("/has"))).json()).toEqual({
      name: "AccessRefused",
      message: expect.stringMatching(/router\/api#get \/has.*`has`.*kv-store\/notes/),
    });
    expect(events).toContainEqual({ type: "refused", handler, resource: "kv-store/notes", operation: "has" });
  });
});

describe("functions", () => {
  const add: HandMadeHandler = {
    resource: "function/add",
    method: "call",
    language: "typescript",
    source: `export const handler = async (a, b) => { if (a < 0) throw new Error("too small"); return { sum: a + b }; };`,
  };
  const caller = (expression: string): HandMadeHandler =>
    route("/", {
      source: `
        import { Function } from "@pluto/sdk";
        const add = new Function(undefined, "add");
        export const handler = async () => {
          try { return { value: await ${expression} }; } catch (error) { return { name: error.name, message: error.message }; }
        };`,
      grants: { "function/add": ["invoke"] },
      reads: ["function/add"],
    });
  const answerOf = async (expression: string) => {
    const program = await handMadeProgram(["router/api", "function/add"], [add, caller(expression)]);
    const { url } = await start(program);
    return (await fetch(url("/"))).json();
  };

  it("are invoked with JSON and answer with JSON", async () => {
    expect(await answerOf("add.invoke(1, 2)")).toEqual({ value: { sum: 3 } });
  });

  it("that raise reach the caller as InvocationFailed with the message", async () => {
    expect(await answerOf("add.invoke(-1, 2)")).toEqual({ name: "InvocationFailed", message: "too small" });
  });

  it("have an address where a handler reads it", async () => {
    const posted = `(await fetch(add.url(), { method: "POST", body: "[2, 3]" })).json()`;
    expect(await answerOf(posted)).toEqual({ value: { sum: 5 } });
  });

  it.skipIf(!python)("in Python may invoke themselves", async () => {
    const source = `
from pluto_sdk import Function

again = Function(None, "add")

def handler(n):
    return 1 if n < 2 else n * again.invoke(n - 1)`;
    const factorial: HandMadeHandler = {
      ...add,
      language: "python",
      source,
      grants: { "function/add": ["invoke"] },
    };
    const program = await handMadeProgram(
      ["router/api", "function/add"],
      [factorial, caller("add.invoke(5)")],
    );
    const { url } = await start(program);
    expect(await (await fetch(url("/"))).json()).toEqual({ value: 120 });
  });
});

describe("what cannot run", () => {
  const hello = () =>
    handMadeProgram(["router/api"], [route("/", { source: `export const handler = () => "hello";` })]);

  it("is told: a port that is taken", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await once(blocker, "listening");
    const { port } = blocker.address() as { readonly port: number };
    const report = new Report();
    const program = await hello();
    const platform = await startLocal(
      { ...program, root: local.root, state: "memory", port, fixedPort: true },
      report,
    );
    expect(platform).toBeUndefined();
    expect(report.diagnostics).toMatchObject([
      { code: "PLT6001", severity: "error", message: expect.stringContaining(`${port}`) },
    ]);
    expect(readdirSync(join(local.root, ".pluto", "local", "runs"))).toEqual([]);

    const next = await start(program, { port });
    expect(Number(new URL(next.url("/")).port)).toBeGreaterThan(port);
    blocker.close();
  });

  it("is told: a machine without Python", async () => {
    const program = await handMadeProgram(
      ["router/api"],
      [route("/", { language: "python", source: `handler = lambda request: "hello"` })],
    );
    const report = new Report();
    const environment = { PATH: local.root };
    expect(
      await startLocal({ ...program, root: local.root, state: "memory", port: 0, environment }, report),
    ).toBeUndefined();
    expect(report.diagnostics).toMatchObject([
      { code: "PLT6002", severity: "error", at: { file: "app" }, hint: expect.stringContaining("3.9") },
    ]);
    expect(existsSync(join(local.root, ".pluto"))).toBe(false);
  });

  it("is told: a kind that this machine does not have, every instance of it", async () => {
    const program = await handMadeProgram(["router/api", "gpu/one", "gpu/two"], []);
    const report = new Report();
    expect(
      await startLocal({ ...program, root: local.root, state: "memory", port: 0 }, report),
    ).toBeUndefined();
    expect(report.diagnostics.map(({ code, message }) => [code, message.split(" ")[0]])).toEqual([
      ["PLT6003", "`gpu/one`"],
      ["PLT6003", "`gpu/two`"],
    ]);
  });

  it("is told: an option that has no effect here, and the program starts", async () => {
    const { graph, bundles } = await hello();
    const resources = graph.resources.map((one) => ({ ...one, options: { cors: true } }));
    const report = new Report();
    const request = { graph: { ...graph, resources }, bundles, root: local.root };
    const platform = await startLocal({ ...request, state: "memory", port: 0 }, report);
    await platform?.stop();
    expect(platform).toBeDefined();
    expect(report.diagnostics).toMatchObject([{ code: "PLT6005", severity: "warning" }]);
  });

  it("is told: a place where no state can be kept", async () => {
    writeFileSync(join(local.root, "file"), "");
    const report = new Report();
    const state = { folder: "file/state" };
    expect(
      await startLocal({ ...(await hello()), root: local.root, state, port: 0 }, report),
    ).toBeUndefined();
    expect(report.diagnostics).toMatchObject([
      { code: "PLT6004", message: expect.stringContaining("file/state") },
    ]);
  });
});

it("gives several routers ports that follow each other, and tells each handler only the addresses it reads", async () => {
  const source = `
    import { Router } from "@pluto/sdk";
    const url = (name) => { try { return new Router(name).url(); } catch (error) { return error.name; } };
    export const handler = () => ({ api: url("api"), other: url("other") });`;
  const first = route("/", { source, reads: ["router/other"] });
  const program = await handMadeProgram(["router/api", "router/other"], [first]);
  const { platform, url, events } = await start(program);
  expect(await (await fetch(url("/"))).json()).toEqual({
    api: "AccessRefused",
    other: platform.urls["router/other"],
  });
  expect(events[0]).toEqual({ type: "started", urls: platform.urls });
  await expect
    .poll(() => events.filter((event) => event.type === "request"), { timeout: 10_000 })
    .toEqual([expect.objectContaining({ status: 200, method: "GET", path: "/", handler: handlerId(first) })]);
});
