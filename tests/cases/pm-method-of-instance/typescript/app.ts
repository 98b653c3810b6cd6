import { KVStore, Router } from "@pluto/sdk";

class Model {
  readonly memory: KVStore;

  constructor(memory: KVStore) {
    this.memory = memory;
  }

  remember(text: string): Promise<void> {
    return this.memory.set("last", text);
  }
}

const small = new Model(new KVStore("small-memory"));
const large = new Model(new KVStore("large-memory"));
const router = new Router("api");

router.post("/small", (request) => small.remember(request.body ?? ""));
router.post("/large", (request) => large.remember(request.body ?? ""));
