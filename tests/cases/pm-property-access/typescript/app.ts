import { KVStore, Router } from "@pluto/sdk";

class Counter {
  readonly store: KVStore;

  constructor(store: KVStore) {
    this.store = store;
  }

  get total(): Promise<string> {
    return this.store.get("total");
  }
}

const counter = new Counter(new KVStore("visits"));
const router = new Router("api");

router.get("/visits", () => counter.total);
