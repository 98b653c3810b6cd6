import { KVStore, Router } from "@pluto/sdk";

class Counter {
  constructor(
    private readonly store: KVStore,
    private readonly key = "total",
  ) {}

  read(): Promise<string> {
    return this.store.get(this.key);
  }
}

const counter = new Counter(new KVStore("visits"));
const router = new Router("api");

router.get("/visits", () => counter.read());
