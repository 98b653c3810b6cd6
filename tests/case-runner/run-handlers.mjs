// Runs handlers twice over: those that a program registers when it runs as it is written, and those of its bundles.
// A list of `{ title, original, handlers: [{ id, bundle }] }` comes in through stdin; what differs goes out.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { format, inspect } from "node:util";

const patience = 5_000;
/** A call for what a handler keeps between two calls, and one for what it answers at first. */
const calls = 2;

// no clock: a timer comes as soon as it can, and before the handler is left
const clock = globalThis.setTimeout;
globalThis.setTimeout = (call, _delay, ...given) => setImmediate(call, ...given);
const settled = async () => {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
};

Math.random = () => 0.5;
const now = 1_700_000_000_000;
globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length > 0 ? given : [now]));
  }
  static now() {
    return now;
  }
};

// a promise that a handler forgets is the same mistake in both runs
process.on("unhandledRejection", () => {});

let fresh = 0;
const differences = [];
let compared = 0;
for (const { title, original, handlers } of JSON.parse(readFileSync(0, "utf8"))) {
  for (const { id, bundle } of handlers) {
    const asWritten = await observed(() => registered(original, id), id);
    const bundled = await observed(async () => (await load(bundle)).handler, id);
    compared += 1;
    if (asWritten !== bundled) differences.push({ title, id, asWritten, bundled });
  }
}
process.stdout.write(JSON.stringify({ compared, differences }));

function load(path) {
  return import(`${pathToFileURL(path).href}?${++fresh}`);
}

/** Runs a program as it is written, and gives the handler with that id. */
async function registered(path, id) {
  const resources = new Map();
  const found = new Map();
  globalThis[Symbol.for("pluto.program")] = {
    create: (resource, { kind, name = "default" }) => resources.set(resource, `${kind}/${name || "default"}`),
    register: (resource, { method, handler, words }) => {
      const base = `${resources.get(resource)}#${[method, ...words].join(" ")}`;
      let key = base;
      for (let count = 2; found.has(key); count++) key = `${base}~${count}`;
      found.set(key, handler);
    },
  };
  await load(path);
  if (!found.has(id)) throw new Error(`the program registers no ${id}, but ${[...found.keys()].join(", ")}`);
  return found.get(id);
}

/** What can be seen of a handler: its answers, what it prints, the operations it performs, what the stores then hold. */
async function observed(find, id) {
  const seen = [];
  const stores = new Map();
  globalThis[Symbol.for("pluto.runtime")] = runtime(seen, stores);
  const quiet = silence(seen);
  try {
    const handler = await find();
    // what a program prints while it starts belongs to no handler
    seen.length = 0;
    for (let call = 1; call <= calls; call++) {
      seen.push(await answer(handler, id));
      await settled();
    }
  } catch (error) {
    seen.push(`does not load: ${error}`);
  } finally {
    quiet.restore();
  }
  seen.push(inspect(stores));
  // the bundle is another file: what names its place is no difference
  return seen.join("\n").replaceAll(/\n +at .*| imported from .*/g, "");
}

async function answer(handler, id) {
  const given = id.endsWith("#call") ? [2, 3, 4] : [event()];
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = clock(() => reject(new Error("no answer")), patience);
  });
  try {
    // `this` of a handler is nobody's
    const value = await Promise.race([Reflect.apply(handler, undefined, given), tooLong]);
    return `answers ${inspect(value, { depth: 8 })}`;
  } catch (error) {
    return `fails with ${error instanceof Error ? `${error.name}: ${error.message}` : inspect(error)}`;
  } finally {
    clearTimeout(timer);
  }
}

/** One event for all triggers: what a request, a message and a tick have. Every parameter is there. */
function event() {
  const named = (prefix) =>
    new Proxy({}, { get: (_, name) => (typeof name === "string" ? `${prefix}-${name}` : undefined) });
  const body = '{"text":"well","count":3}';
  return {
    path: "/path",
    method: "GET",
    headers: named("header"),
    query: named("query"),
    params: named("param"),
    body,
    json: () => JSON.parse(body),
    bytes: () => Buffer.from(body),
    data: body,
    timestamp: 1,
    id: "m1",
    attempt: 1,
  };
}

/** Stores that hold text for every key; everything else answers with the words of its call. */
function runtime(seen, stores) {
  const storeOf = ({ kind, name }) => {
    const key = `${kind}/${name}`;
    if (!stores.has(key)) stores.set(key, new Map());
    return stores.get(key);
  };
  const operations = {
    get: (resource, [key]) => storeOf(resource).get(key) ?? `${resource.name}:${key}`,
    set: (resource, [key, value]) => void storeOf(resource).set(key, value),
    has: (resource, [key]) => storeOf(resource).has(key),
    delete: (resource, [key]) => void storeOf(resource).delete(key),
    list: (resource, [prefix = ""]) =>
      [...storeOf(resource).keys(), "k1", "k2"].filter((key) => key.startsWith(prefix)),
  };
  return {
    call: async (resource, operation, args) => {
      const words = `${resource.kind}/${resource.name} ${operation} ${JSON.stringify(args)}`;
      seen.push(words);
      return operations[operation] ? operations[operation](resource, args) : words;
    },
    property: (resource, name) => `<${name} of ${resource.kind}/${resource.name}>`,
  };
}

function silence(seen) {
  const { console: output } = globalThis;
  const before = { ...output };
  for (const name of ["log", "info", "warn", "error", "debug"])
    output[name] = (...words) => seen.push(`prints ${format(...words)}`);
  return { restore: () => Object.assign(output, before) };
}
