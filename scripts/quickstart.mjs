/**
 * The main job on a real program, from nothing: sets up, deduces `examples/llm-chat`, writes its Kubernetes program and
 * serves it here until Ctrl-C. `--check` sends the requests itself, looks into the database and exits 0 or 1.
 *
 *   --entry <file>    another version of the program        --folder <folder>  where its output goes
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { setUp } from "./set-up.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const example = join(root, "examples", "llm-chat");
const pluto = join(root, "bin", "pluto.js");

const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    entry: { type: "string" },
    folder: { type: "string", default: join(root, ".pluto", "quickstart") },
  },
});

/** What the example answers, and what its stores hold afterwards. */
const conversation = [
  { model: "model1", memory: "memory1", question: "why is the sky blue" },
  { model: "model2", memory: "memory2", question: "what is a graph" },
];

async function quickstart() {
  await setUp({ runtime: true }).catch((error) => {
    throw new Failure(`set-up: ${error.message}`);
  });
  const entry = options.entry === undefined ? chooseProgram() : resolve(options.entry);
  const program = join(resolve(options.folder), "kubernetes");

  title(`what ${shown(entry)} needs`);
  command("deduce", entry, "--quiet");
  title(`its Kubernetes program: ${shown(program)}`);
  command("generate", entry, "--platform", "kubernetes", "--out", program, "--json", "--quiet");
  if (!existsSync(join(program, "Pulumi.yaml")))
    throw new Failure("the Kubernetes program has no Pulumi.yaml");
  say("a Pulumi project of your own; its README.md says how to deploy it");

  title("serving it here");
  return options.check ? await check(entry) : await serve(entry);
}

/** Python where the machine has it, else the same program in TypeScript. */
function chooseProgram() {
  const candidates = [join(example, ".venv", "bin", "python"), "python3", "python"];
  const question = "import sys; sys.exit(sys.version_info < (3, 9))";
  const python = candidates.find((name) => spawnSync(name, ["-S", "-c", question]).status === 0);
  if (python !== undefined) return join(example, "app.py");
  say("no Python 3.9 or newer on this machine: taking the same program in TypeScript");
  return join(example, "app.ts");
}

function command(...words) {
  const { status, stdout } = spawnSync(process.execPath, [pluto, ...words], {
    stdio: ["ignore", words.includes("--json") ? "pipe" : "inherit", "inherit"],
    encoding: "utf8",
  });
  if (status === 0) return;
  throw new Failure(
    [`\`pluto ${words[0]}\` ended with exit code ${status}`, stdout?.trim()].filter(Boolean).join("\n"),
  );
}

async function serve(entry) {
  const server = await startServer([entry]);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.stop());
  say("");
  for (const { path } of requests()) say(`curl '${server.url}${path}'`);
  say("\nCtrl-C stops it.\n");
  server.onEvent(
    ({ type, method, path, status }) => type === "request" && say(`${method} ${path} ${status}`),
  );
  await server.ended;
  return 0;
}

async function check(entry) {
  const state = join(resolve(options.folder), `state-${process.pid}`);
  const server = await startServer([entry, "--port", "0", "--state", state]);
  try {
    const findings = [...(await checkAnswers(server.url)), ...(await checkStores(join(state, "state.db")))];
    for (const { fine, what } of findings) say(`${fine ? "ok    " : "FAILED"}  ${what}`);
    return findings.every(({ fine }) => fine) ? 0 : 1;
  } finally {
    server.stop();
    await server.ended;
    rmSync(state, { recursive: true, force: true });
  }
}

function requests() {
  return conversation.flatMap(({ model, question }) => [
    { path: `/${model}/info`, expected: [model] },
    { path: `/${model}/invoke?question=${encodeURIComponent(question)}`, expected: [model, question] },
  ]);
}

async function checkAnswers(url) {
  const findings = [];
  for (const { path, expected } of requests()) {
    const response = await fetch(url + path, { signal: AbortSignal.timeout(30_000) });
    const text = await response.text();
    const fine = response.status === 200 && expected.every((word) => text.includes(word));
    findings.push({ fine, what: `GET ${path} -> ${response.status} ${text}` });
  }
  return findings;
}

/** Reads the stores past the program and past pluto: from the database file. */
async function checkStores(file) {
  const { default: Database } = await import("libsql");
  const database = new Database(file, { readonly: true });
  const rows = database.prepare("SELECT store, key, value FROM key_value ORDER BY store, key").all();
  database.close();
  const strangers = rows.filter(({ store }) => !conversation.some(({ memory }) => memory === store));
  return [
    ...conversation.map(({ model, memory, question }) => {
      const entries = rows.filter(({ store }) => store === memory);
      const fine = entries.length === 1 && entries[0].key === question && entries[0].value.includes(model);
      return {
        fine,
        what: `${memory} holds ${fine ? "only" : "something else than"} what ${model} was asked: ${listed(entries)}`,
      };
    }),
    ...strangers.map(({ store, key }) => ({ fine: false, what: `an unknown store ${store} holds "${key}"` })),
  ];
}

function listed(entries) {
  return entries.map(({ key, value }) => `"${key}": "${value}"`).join(", ") || "nothing";
}

/** `pluto run` in a process group of its own, so that Ctrl-C reaches it once, from here. */
async function startServer(words) {
  const child = spawn(process.execPath, [pluto, "run", "--json", ...words], {
    // Over the channel it notices when this process is gone.
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    detached: true,
  });
  const listeners = [];
  const ended = once(child, "exit");
  const started = new Promise((settle) =>
    listeners.push((event) => event.type === "started" && settle(event)),
  );
  listeners.push(tellTrouble);
  const lines = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    for (const listener of listeners) listener(JSON.parse(line));
  });
  const first = await Promise.race([started, ended]);
  if (!first.urls) throw new Failure(`\`pluto run\` did not start\n${lines.join("\n")}`.trim());
  const [url] = Object.entries(first.urls).flatMap(([id, address]) =>
    id.startsWith("router/") ? [address] : [],
  );
  if (url === undefined) throw new Failure("the program serves no router");
  let stopping = false;
  return {
    url: url.replace(/\/$/, ""),
    ended,
    onEvent: (listener) => listeners.push(listener),
    stop: () => {
      if (!stopping) child.kill("SIGINT");
      stopping = true;
    },
  };
}

function tellTrouble({ type, handler, error, resource, operation }) {
  if (type === "handler-error")
    process.stderr.write(`${handler}: ${error.traceback.trimEnd() || error.message}\n`);
  if (type === "refused")
    process.stderr.write(`${handler}: ${operation} on ${resource} is not in the graph\n`);
}

class Failure extends Error {}

function title(text) {
  say(`\n== ${text}`);
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function shown(path) {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") ? path : fromHere;
}

try {
  process.exitCode = await quickstart();
} catch (error) {
  process.stderr.write(`quickstart: ${error instanceof Failure ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
