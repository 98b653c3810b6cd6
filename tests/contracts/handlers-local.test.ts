import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handMadeProgram, languagesForTests } from "./hand-made-program.ts";
import { type Running, route, startPlatform } from "./local-platforms.ts";

/** The same handlers in both languages: what they return, by path. */
const twins = {
  typescript: {
    text: `export const handler = () => "hello";`,
    json: `export const handler = async (request) => ({ query: request.query, params: request.params });`,
    response: `export const handler = () => ({ statusCode: 201, headers: { "X-Kind": "tea" }, body: { made: true } });`,
    bytes: `export const handler = () => new Uint8Array([0, 255, 1]);`,
    nothing: `export const handler = () => {};`,
    echo: `export const handler = (request) => ({ method: request.method, path: request.path, body: request.body,
      bytes: [...request.bytes()], header: request.headers["x-some"] });`,
    raise: `export const handler = () => { throw new TypeError("secret detail"); };`,
    log: `export const handler = () => { console.log("one"); console.error("two"); return ""; };`,
    strange: `export const handler = () => ({ statusCode: 99 });`,
  },
  python: {
    text: `handler = lambda request: "hello"`,
    json: `async def handler(request):\n    return {"query": request.query, "params": request.params}`,
    response: `from pluto_sdk import HttpResponse\n\ndef handler(request):\n    return HttpResponse(201, {"made": True}, {"X-Kind": "tea"})`,
    bytes: `def handler(request):\n    return bytes([0, 255, 1])`,
    nothing: `def handler(request):\n    pass`,
    echo: `def handler(request):\n    return {"method": request.method, "path": request.path, "body": request.body,\n        "bytes": list(request.bytes()), "header": request.headers.get("x-some")}`,
    raise: `def handler(request):\n    raise TypeError("secret detail")`,
    log: `import sys\n\ndef handler(request):\n    print("one")\n    print("two", file=sys.stderr)\n    return ""`,
    strange: `from pluto_sdk import HttpResponse\n\ndef handler(request):\n    return HttpResponse(99)`,
  },
} as const;

describe.for(await languagesForTests())("handlers in %s", (language) => {
  const sources = twins[language];
  let served: Running;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "local-"));
    const program = await handMadeProgram(
      ["router/api"],
      [
        route("/text", { language, source: sources.text }),
        route("/json/:id", { language, source: sources.json }),
        route("/response", { language, source: sources.response }),
        route("/bytes", { language, source: sources.bytes }),
        route("/nothing", { language, source: sources.nothing }),
        route("/echo/*", { language, source: sources.echo, method: "all" }),
        route("/raise", { language, source: sources.raise }),
        route("/log", { language, source: sources.log }),
        route("/strange", { language, source: sources.strange }),
      ],
    );
    served = await startPlatform(program, { root: folder });
  });
  afterAll(async () => {
    await served?.platform.stop();
    rmSync(folder, { recursive: true });
  });

  it("answer with text, JSON, bytes, a response object or nothing", async () => {
    const text = await fetch(served.url("/text"));
    expect([text.status, text.headers.get("content-type"), await text.text()]).toEqual([
      200,
      "text/plain; charset=utf-8",
      "hello",
    ]);
    const response = await fetch(served.url("/response"));
    expect([response.status, response.headers.get("x-kind"), response.headers.get("content-type")]).toEqual([
      201,
      "tea",
      "application/json",
    ]);
    expect(await response.json()).toEqual({ made: true });
    const bytes = await fetch(served.url("/bytes"));
    expect([...new Uint8Array(await bytes.arrayBuffer())]).toEqual([0, 255, 1]);
    expect(bytes.headers.get("content-type")).toBe("application/octet-stream");
    const nothing = await fetch(served.url("/nothing"));
    expect([nothing.status, await nothing.text()]).toEqual([204, ""]);
  });

  it("see path parameters and the query, a repeated one as a list", async () => {
    const answer = await fetch(served.url("/json/a%20b?x=1&x=2&y=%C3%BC&z"));
    expect(await answer.json()).toEqual({
      query: { id: "a b", x: ["1", "2"], y: "ü", z: "" },
      params: { id: "a b" },
    });
    const named = await fetch(served.url("/json/path?id=query"));
    expect(await named.json()).toEqual({ query: { id: "query" }, params: { id: "path" } });
  });

  it("see method, headers and the body, also one that is not text", async () => {
    const options = { method: "PUT", headers: { "X-Some": "value" } };
    const text = await fetch(served.url("/echo/a/b"), { ...options, body: "ü" });
    expect(await text.json()).toEqual({
      method: "PUT",
      path: "/echo/a/b",
      body: "ü",
      bytes: [195, 188],
      header: "value",
    });
    const binary = await fetch(served.url("/echo/x"), { ...options, body: new Uint8Array([255, 0]) });
    expect(await binary.json()).toMatchObject({ bytes: [255, 0] });
    const none = await fetch(served.url("/echo/x"));
    expect(await none.json()).toMatchObject({ body: null, bytes: [] });
  });

  it("that raise give 500 with an id, and the traceback only to the developer", async () => {
    const answer = await fetch(served.url("/raise"));
    const body = await answer.text();
    expect(answer.status).toBe(500);
    expect(body).not.toContain("secret");
    const { id } = JSON.parse(body) as { readonly id: string };
    const event = served.events.find((each) => each.type === "handler-error" && each.id === id);
    expect(event).toMatchObject({
      handler: "router/api#get /raise",
      error: {
        name: "TypeError",
        message: "secret detail",
        traceback: expect.stringContaining("secret detail"),
      },
    });
    expect(JSON.stringify(event)).not.toContain("handler_host");
  });

  it("that answer with an impossible status code give 500", async () => {
    const answer = await fetch(served.url("/strange"));
    expect([answer.status, await answer.json()]).toEqual([
      500,
      { error: "the handler failed", id: expect.any(String) },
    ]);
  });

  it("print to events", async () => {
    await fetch(served.url("/log"));
    const logs = () => served.events.filter((event) => event.type === "log");
    await expect.poll(() => logs().length, { timeout: 10_000 }).toBe(2);
    const handler = "router/api#get /log";
    expect(logs()).toContainEqual({ type: "log", handler, stream: "stdout", text: "one" });
    expect(logs()).toContainEqual({ type: "log", handler, stream: "stderr", text: "two" });
  });
});
