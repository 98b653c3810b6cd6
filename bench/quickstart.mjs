import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, get } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { collect } from "./measure.mjs";

const root = join(import.meta.dirname, "..");
const patience = 60_000;
const path = "/model1/info";

/** From the command to the first answer of `pluto run`, against the start of a server that does nothing else. */
export const quickstartComparisons = ["app.ts", "app.py"].map((name) => ({
  name: `run-${name === "app.ts" ? "typescript" : "python"}`,
  subject: `pluto run ${name}, to the first answer`,
  baseline: "a bare node:http server, to the first answer",
  run: {
    subject: () =>
      timeToFirstAnswer((port) => [
        join(root, "bin/pluto.js"),
        "run",
        join(root, "examples/llm-chat", name),
        "--memory",
        "--port",
        String(port),
      ]),
    baseline: () =>
      timeToFirstAnswer((port) => [join(import.meta.dirname, "baselines/bare-server.mjs"), String(port)]),
  },
}));

async function timeToFirstAnswer(argsFor) {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, argsFor(port), { stdio: ["ignore", "ignore", "pipe"] });
  const errors = collect(child.stderr);
  const ended = once(child, "close");
  try {
    while (!(await answers(port))) {
      if (child.exitCode !== null || performance.now() - began > patience)
        throw new Error(`${child.spawnargs.join(" ")} gave no answer:\n${errors.text}`);
      await pause(2);
    }
    return performance.now() - began;
  } finally {
    child.kill("SIGINT");
    await ended;
  }
}

function answers(port) {
  return new Promise((resolve) => {
    get({ port, path, host: "127.0.0.1", agent: false }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode === 200));
    }).on("error", () => resolve(false));
  });
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
