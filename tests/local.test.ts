import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Report } from "#diagnostics";
import { type LocalEvent, type LocalPlatform, type LocalRequest, startLocal } from "#local";
import {
  type HandMadeHandler,
  type HandMadeProgram,
  handlerId,
  handMadeProgram,
  pythonForTests,
} from "./contracts/hand-made-program.ts";

const python = await pythonForTests();

/** A platform that runs, with everything it reported. */
interface Running {
  readonly platform: LocalPlatform;
  readonly events: LocalEvent[];
  url(path: string): string;
}

let root: string;
const running: LocalPlatform[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "local-"));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((platform) => platform.stop()));
  rmSync(root, { recursive: true, force: true });
});

async function start(program: HandMadeProgram, more: Partial<LocalRequest> = {}): Promise<Running> {
  const report = new Report();
  const events: LocalEvent[] = [];
  const onEvent = (event: LocalEvent) => void events.push(event);
  const platform = await startLocal({ ...program, root, state: "memory", port: 0, onEvent, ...more }, report);
  if (!platform) throw new Error(JSON.stringify(report.diagnostics));
  running.push(platform);
  return { platform, events, url: (path) => `${platform.urls["router/api"]}${path}` };
}

function route(
  path: string,
  more: Partial<HandMadeHandler> & Pick<HandMadeHandler, "source">,
): HandMadeHandler {
  return { resource: "router/api", method: "get", path, language: "typescript", ...more };
}

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

describe.for(["typescript", "python"] as const)("handlers in %s", (language) => {
  if (language === "python" && !python) return;
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
    served = await start(program, { root: folder });
    running.length = 0; // this one lives longer than a test
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
    await expect.poll(() => logs().length).toBe(2);
    const handler = "router/api#get /log";
    expect(logs()).toContainEqual({ type: "log", handler, stream: "stdout", text: "one" });
    expect(logs()).toContainEqual({ type: "log", handler, stream: "stderr", text: "two" });
  });
});

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

describe("processes", () => {
  const dies = {
    typescript: "process.kill(process.pid, 'SIGKILL')",
    python: "os.kill(os.getpid(), 9)",
  };
  const fragile = {
    typescript: `export const handler = (request) => { if (request.query.die) ${dies.typescript}; return "alive"; };`,
    python: `import os\n\ndef handler(request):\n    if request.query.get("die"):\n        ${dies.python}\n    return "alive"`,
  };

  it.for(["typescript", "python"] as const)(
    "that crash fail one request and are replaced (%s)",
    async (language) => {
      if (language === "python" && !python) return;
      const program = await handMadeProgram(
        ["router/api"],
        [route("/", { language, source: fragile[language] })],
      );
      const { url, events } = await start(program);
      expect((await fetch(url("/?die=1"))).status).toBe(500);
      expect(events).toContainEqual(
        expect.objectContaining({
          type: "handler-error",
          error: expect.objectContaining({ message: expect.stringContaining("was ended by SIGKILL") }),
        }),
      );
      expect(await (await fetch(url("/"))).text()).toBe("alive");
    },
  );

  it.for(["typescript", "python"] as const)(
    "that cannot load their bundle say why (%s)",
    async (language) => {
      if (language === "python" && !python) return;
      const source = language === "python" ? "import not_installed_anywhere" : "throw new Error('no start');";
      const program = await handMadeProgram(
        ["router/api"],
        [
          route("/", {
            language,
            source: `${source}\n${language === "python" ? "" : "export const handler = 1;"}`,
          }),
        ],
      );
      const { url, events } = await start(program);
      expect((await fetch(url("/"))).status).toBe(500);
      const why = language === "python" ? "not_installed_anywhere" : "no start";
      expect(events).toContainEqual(
        expect.objectContaining({
          error: expect.objectContaining({ message: expect.stringContaining(why) }),
        }),
      );
    },
  );

  it("are gone after the stop, with everything the run wrote", async () => {
    const handlers = [route("/ts", { source: fragile.typescript })];
    if (python) handlers.push(route("/py", { language: "python", source: fragile.python }));
    const { platform, url } = await start(await handMadeProgram(["router/api"], handlers));
    for (const { path } of handlers) await fetch(url(path ?? ""));
    const pids = platform.inspect().processes.map(({ pid }) => pid);
    expect(pids.length).toBe(handlers.length);
    expect(pids.map(isAlive)).toEqual(handlers.map(() => true));
    await Promise.all([platform.stop(), platform.stop()]);
    expect(pids.map(isAlive)).toEqual(handlers.map(() => false));
    expect(platform.inspect().processes).toEqual([]);
    expect(readdirSync(join(root, ".pluto", "local", "runs"))).toEqual([]);
    await expect(fetch(url("/ts"))).rejects.toThrow();
  });

  it("do not outlive a platform that is killed, even in the middle of an endless loop", async () => {
    const handlers = [
      route("/ts", { source: `export const handler = () => { console.log("in"); for (;;); };` }),
    ];
    if (python) {
      const source = `def handler(request):\n    print("in")\n    while True:\n        pass`;
      handlers.push(route("/py", { language: "python", source }));
    }
    const victim = await startVictim(await handMadeProgram(["router/api"], handlers), handlers.length);
    expect(victim.pids.map(isAlive)).toEqual(handlers.map(() => true));
    victim.child.kill("SIGKILL");
    try {
      await expect
        .poll(() => victim.pids.map(isAlive), { timeout: 10_000 })
        .toEqual(handlers.map(() => false));
    } finally {
      for (const pid of victim.pids.filter(isAlive)) process.kill(pid, "SIGKILL");
    }
  });

  it("are gone after a stop that comes before they are ready", async () => {
    const handlers = [route("/ts", { source: fragile.typescript })];
    if (python) handlers.push(route("/py", { language: "python", source: fragile.python }));
    const { platform } = await start(await handMadeProgram(["router/api"], handlers));
    const pids = platform.inspect().processes.map(({ pid }) => pid);
    await platform.stop();
    expect(pids.length).toBe(handlers.length);
    expect(pids.map(isAlive)).toEqual(handlers.map(() => false));
  });

  it("leave folders of killed runs that the next run removes", async () => {
    const runs = join(root, ".pluto", "local", "runs");
    const [abandoned, own] = [join(runs, "999999999-old"), join(runs, `${process.pid}-old`)];
    const long = new Date("2020-01-01");
    for (const folder of [abandoned, own]) {
      mkdirSync(folder, { recursive: true });
      utimesSync(folder, long, long);
    }
    await start(await handMadeProgram(["router/api"], []));
    expect([existsSync(abandoned), existsSync(own)]).toEqual([false, true]);
  });

  it.skipIf(!python)("reach resources over a private socket that wants their token first", async () => {
    const source = `
import json, os, socket, struct
from pluto_sdk import KVStore, runtime

def frame(message):
    data = json.dumps(message).encode()
    return struct.pack(">I", len(data)) + data

def handler(request):
    path = runtime._runtime._socket
    stranger = socket.socket(socket.AF_UNIX)
    stranger.connect(path)
    stranger.sendall(frame({"token": "guessed"}))
    try:
        stranger.sendall(frame({"id": 1, "resource": {"kind": "kv-store", "name": "s"}, "operation": "has", "arguments": ["k"]}))
        answer = len(stranger.recv(1))
    except OSError:
        answer = 0
    return {"answer": answer, "mode": os.stat(os.path.dirname(path)).st_mode & 0o777, "has": KVStore("s").has("k")}`;
    const handler = route("/", { language: "python", source, grants: { "kv-store/s": ["has"] } });
    const { url } = await start(await handMadeProgram(["router/api", "kv-store/s"], [handler]));
    expect(await (await fetch(url("/"))).json()).toEqual({ answer: 0, mode: 0o700, has: false });
  });

  it("carry the token neither in their arguments nor in their environment", async () => {
    const source = `
      export const handler = () => [process.execArgv, process.argv, process.env];`;
    const { url } = await start(await handMadeProgram(["router/api"], [route("/", { source })]));
    const text = await (await fetch(url("/"))).text();
    expect(text).not.toContain("platform.sock");
    expect(text).toContain("handler-host");
  });
});

/** A platform in a process of its own, whose handlers all run. */
async function startVictim(program: HandMadeProgram, handlers: number) {
  const code = `
    import { readFileSync } from "node:fs";
    import { Report } from "#diagnostics";
    import { startLocal } from "#local";
    const program = JSON.parse(readFileSync(process.argv[1], "utf8"));
    let inside = 0;
    const onEvent = (event) => {
      if (event.type !== "log" || ++inside < ${handlers}) return;
      console.log(JSON.stringify(platform.inspect().processes.map(({ pid }) => pid)));
    };
    const platform = await startLocal({ ...program, state: "memory", port: 0, onEvent }, new Report());
    const url = platform.urls["router/api"];
    for (const { trigger } of program.graph.handlers) fetch(url + trigger.arguments[0]).catch(() => {});`;
  const data = join(root, "program.json");
  writeFileSync(data, JSON.stringify({ ...program, root }));
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", code, data], {
    cwd: join(import.meta.dirname, ".."),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { child, pids: JSON.parse(String(line)) as readonly number[] };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("what cannot run", () => {
  const hello = () => handMadeProgram(["router/api"], [route("/", { source: twins.typescript.text })]);

  it("is told: a port that is taken", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await once(blocker, "listening");
    const { port } = blocker.address() as { readonly port: number };
    const report = new Report();
    const program = await hello();
    const platform = await startLocal({ ...program, root, state: "memory", port, fixedPort: true }, report);
    expect(platform).toBeUndefined();
    expect(report.diagnostics).toMatchObject([
      { code: "PLT6001", severity: "error", message: expect.stringContaining(`${port}`) },
    ]);
    expect(readdirSync(join(root, ".pluto", "local", "runs"))).toEqual([]);

    const next = await start(program, { port });
    expect(Number(new URL(next.url("/")).port)).toBeGreaterThan(port);
    blocker.close();
  });

  it("is told: a machine without Python", async () => {
    const program = await handMadeProgram(
      ["router/api"],
      [route("/", { language: "python", source: twins.python.text })],
    );
    const report = new Report();
    const environment = { PATH: root };
    expect(
      await startLocal({ ...program, root, state: "memory", port: 0, environment }, report),
    ).toBeUndefined();
    expect(report.diagnostics).toMatchObject([
      { code: "PLT6002", severity: "error", at: { file: "app" }, hint: expect.stringContaining("3.9") },
    ]);
    expect(existsSync(join(root, ".pluto"))).toBe(false);
  });

  it("is told: a kind that this machine does not have, every instance of it", async () => {
    const program = await handMadeProgram(["router/api", "gpu/one", "gpu/two"], []);
    const report = new Report();
    expect(await startLocal({ ...program, root, state: "memory", port: 0 }, report)).toBeUndefined();
    expect(report.diagnostics.map(({ code, message }) => [code, message.split(" ")[0]])).toEqual([
      ["PLT6003", "`gpu/one`"],
      ["PLT6003", "`gpu/two`"],
    ]);
  });

  it("is told: a place where no state can be kept", async () => {
    writeFileSync(join(root, "file"), "");
    const report = new Report();
    const state = { folder: "file/state" };
    expect(await startLocal({ ...(await hello()), root, state, port: 0 }, report)).toBeUndefined();
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
    .poll(() => events.filter((event) => event.type === "request"))
    .toEqual([expect.objectContaining({ status: 200, method: "GET", path: "/", handler: handlerId(first) })]);
});
