import { KVStore, Router } from "@pluto/sdk";

class Visits {
  constructor(private readonly store: KVStore) {
    store.set("started", "now");
  }

  started(): Promise<string> {
    return this.store.get("started");
  }
}

const visits = new Visits(new KVStore("visits"));
const router = new Router("api");

router.get("/started", () => visits.started());
router.get("/hello", () => "hello");
