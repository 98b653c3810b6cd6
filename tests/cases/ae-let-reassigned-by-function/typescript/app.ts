import { KVStore, Router } from "@pluto/sdk";

let name = "scratch";

function keep(): string {
  name = "kept";
  return name;
}

const kept = keep();
const store = new KVStore(name);
const router = new Router("api");

router.get("/keys", async () => ({ kept, keys: await store.list() }));
