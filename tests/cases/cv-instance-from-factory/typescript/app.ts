import { KVStore, Router } from "@pluto/sdk";

class Counter {
  readonly store: KVStore;

  constructor(store: KVStore) {
    this.store = store;
  }

  read(): Promise<string> {
    return this.store.get("total");
  }
}

function createCounter(store: KVStore): Counter {
  return new Counter(store);
}

const counter = createCounter(new KVStore("visits"));
const router = new Router("api");

router.get("/visits", () => counter.read());
