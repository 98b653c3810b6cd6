import { KVStore, Router } from "@pluto/sdk";

class Counter {
  readonly store: KVStore;
  readonly key: string;

  constructor(store: KVStore, key: string) {
    this.store = store;
    this.key = key;
  }

  read(): Promise<string> {
    return this.store.get(this.key);
  }
}

function addCounter(router: Router, path: string, counter: Counter): void {
  router.get(path, () => counter.read());
}

const router = new Router("api");

addCounter(router, "/visits", new Counter(new KVStore("visits"), "total"));
addCounter(router, "/orders", new Counter(new KVStore("orders"), "open"));
