// Runs bundled programs, one after the other, and calls each of their handlers in several ways. The list comes in
// through stdin as JSON; what was recorded goes out through stdout.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Recording } from "./fake-sdk.mjs";

const { programs, kinds } = JSON.parse(readFileSync(0, "utf8"));
const write = process.stdout.write.bind(process.stdout);

// Programs print, wait and fail; none of it is our business.
for (const name of ["log", "info", "warn", "error", "debug"]) console[name] = () => {};
process.on("unhandledRejection", () => {});
process.on("uncaughtException", () => {});
const { setTimeout: later } = globalThis;
globalThis.setTimeout = (callback, _delay, ...given) => later(callback, 0, ...given);
globalThis.setInterval = (callback, _delay, ...given) => later(callback, 0, ...given);

/** How long a handler that never answers is waited for. */
const PATIENCE = 20;
const patience = () => new Promise((resolve) => later(resolve, PATIENCE));

const recorded = {};
for (const program of programs) recorded[program.title] = await record(program);
write(JSON.stringify(recorded), () => process.exit(0));

async function record(program) {
  try {
    const first = await load(program, "");
    const handlers = [];
    // Every handler has a bundle of its own: what one does to the state of a module no other one sees.
    for (const position of first.handlers.keys()) handlers.push(await recordHandler(program, position));
    return { resources: [...new Set(first.resources)].sort(), handlers };
  } catch (error) {
    return { failure: String(error?.stack ?? error) };
  }
}

/** Runs the program's modules anew. */
async function load({ file, words }, query) {
  const recording = new Recording({ kinds, words });
  globalThis.__recording = recording;
  globalThis.fetch = async () => new Response(recording.word(2));
  let chances = 0;
  Math.random = () => (chances++ % 7) / 7;
  await import(pathToFileURL(file).href + query);
  return recording;
}

async function recordHandler(program, position) {
  const recording = await load(program, `?${position}`);
  const handler = recording.handlers[position];
  for (recording.turn = 0; recording.turn < program.words.length + 8; recording.turn++)
    await callOnce(recording, handler);
  await new Promise((resolve) => later(resolve, 0));
  const sorted = (set) => [...set].sort();
  return { id: handler.id, accesses: sorted(handler.accesses), reads: sorted(handler.reads) };
}

async function callOnce(recording, handler) {
  try {
    const answer = recording.call(handler, [requestOf(recording), recording.word(1)]);
    const settled = await Promise.race([answer, patience()]);
    // What a handler returns is turned into text or JSON.
    recording.call({ ...handler, handler: () => JSON.stringify(settled) }, []);
  } catch {
    // A handler may fail: what it did before counts.
  }
}

/** What may trigger a handler: a request and a message in one, made of the program's own words. */
function requestOf(recording) {
  const { turn } = recording;
  const chosen = (salt) =>
    new Proxy(
      {},
      { get: (_, key) => (typeof key === "string" ? recording.word(salt + key.length) : undefined) },
    );
  const json = { id: recording.word(1), name: recording.word(2), value: turn };
  const body = turn % 3 === 0 ? null : turn % 3 === 1 ? JSON.stringify(json) : recording.word(4);
  return {
    path: `/${recording.word()}`,
    method: ["GET", "POST", "DELETE"][turn % 3],
    headers: chosen(2),
    query: chosen(0),
    params: chosen(0),
    body,
    bytes: () => new TextEncoder().encode(body ?? ""),
    json: () => (turn % 2 === 0 ? json : chosen(1)),
    data: turn % 2 === 0 ? JSON.stringify(json) : recording.word(3),
    timestamp: turn,
    id: `${turn}`,
    attempt: (turn % 3) + 1,
  };
}
