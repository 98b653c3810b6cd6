import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type HandMadeProgram, handMadeProgram, languagesForTests } from "./hand-made-program.ts";
import { localPlatforms, route } from "./local-platforms.ts";

const languages = await languagesForTests();
const python = languages.includes("python");
const local = localPlatforms();
const { start } = local;

describe("processes", () => {
  const dies = {
    typescript: "process.kill(process.pid, 'SIGKILL')",
    python: "os.kill(os.getpid(), 9)",
  };
  const fragile = {
    typescript: `export const handler = (request) => { if (request.query.die) ${dies.typescript}; return "alive"; };`,
    python: `import os\n\ndef handler(request):\n    if request.query.get("die"):\n        ${dies.python}\n    return "alive"`,
  };

  it.for(languages)("that crash fail one request and are replaced (%s)", async (language) => {
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
  });

  it.for(languages)("that cannot load their bundle say why (%s)", async (language) => {
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
  });

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
    expect(readdirSync(join(local.root, ".pluto", "local", "runs"))).toEqual([]);
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
    const runs = join(local.root, ".pluto", "local", "runs");
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
  const data = join(local.root, "program.json");
  writeFileSync(data, JSON.stringify({ ...program, root: local.root }));
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", code, data], {
    cwd: join(import.meta.dirname, "..", ".."),
    // Who is killed cannot remove its socket: let it lie in a folder that the test removes.
    env: { ...process.env, TMPDIR: local.root },
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
