// What stands in for `@pluto/sdk` when a program runs as it is written: it notes what is created, which handlers are
// registered, and which client and property methods each handler calls. It answers with made-up values.
import { AsyncLocalStorage } from "node:async_hooks";

/** A run of one program: what it registered, and what its handlers did. */
export class Recording {
  resources = [];
  handlers = [];
  /** The handler that is running, in whatever callback or timer. */
  running = new AsyncLocalStorage();
  #ids = new Map();

  constructor({ kinds, words }) {
    this.kinds = kinds;
    this.words = words;
    this.turn = 0;
  }

  register(resource, { method, words, handler }) {
    const base = `${resource}#${[method, ...words].join(" ")}`;
    const count = (this.#ids.get(base) ?? 0) + 1;
    this.#ids.set(base, count);
    const id = count === 1 ? base : `${base}~${count}`;
    this.handlers.push({ id, handler, accesses: new Set(), reads: new Set() });
  }

  /** Calls a handler; what it does until the program is at rest counts as its own. */
  call(handler, given) {
    return this.running.run(handler, () => handler.handler(...given));
  }

  /** One of the program's own words, another in every turn. */
  word(salt = 0) {
    return this.words[(this.turn + salt) % this.words.length];
  }
}

/** The class of one kind. */
export function classOf(kindName) {
  const recording = globalThis.__recording;
  const kind = recording.kinds[kindName];
  const position = (type) =>
    kind.constructorParameters.findIndex((parameter) => parameter.value.type === type);
  class Resource {
    constructor(...given) {
      const handler = position("handler") >= 0 ? given[position("handler")] : undefined;
      const name = given[position("name")] ?? (handler?.name || "default");
      this.id = `${kindName}/${name}`;
      recording.resources.push(this.id);
      if (kind.constructorTrigger)
        recording.register(this.id, { method: kind.constructorTrigger, words: [], handler });
    }
  }
  Object.defineProperty(Resource, "name", { value: kind.className });
  for (const [name, method] of Object.entries(kind.methods))
    Object.defineProperty(Resource.prototype, name, {
      value: methods[method.role](name, method, recording),
      configurable: true,
      writable: true,
    });
  return Resource;
}

const methods = {
  infra: (name, { parameters }, recording) =>
    function infra(...given) {
      const at = parameters.findIndex((parameter) => parameter.value.type === "handler");
      const words = given.filter((_, position) => position !== at).map(String);
      if (at >= 0) recording.register(this.id, { method: name, words, handler: given[at] });
    },
  property: (name, _method, recording) =>
    function property() {
      recording.running.getStore()?.reads.add(`${this.id} ${name}`);
      return `https://${recording.word(3)}`;
    },
  client: (_name, { operation }, recording) =>
    async function client(...given) {
      recording.running.getStore()?.accesses.add(`${this.id} ${operation}`);
      await undefined;
      return answerOf(operation, { recording, given });
    },
};

/** Something that such an operation could answer. */
function answerOf(operation, { recording }) {
  const { turn } = recording;
  if (operation === "has") return turn % 2 === 0;
  if (operation === "list") return [recording.word(1), recording.word(2)];
  if (operation !== "get" && operation !== "invoke" && operation !== "read") return undefined;
  if (turn % 4 === 3) throw new KeyNotFound("there is no such key");
  return turn % 4 === 1 ? JSON.stringify({ [recording.word(5)]: recording.word(1) }) : recording.word(1);
}

export class KeyNotFound extends Error {
  name = "KeyNotFound";
}

export class InvocationFailed extends Error {
  name = "InvocationFailed";
}
