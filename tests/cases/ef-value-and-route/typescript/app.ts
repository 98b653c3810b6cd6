import { KVStore, Router } from "@pluto/sdk";

function table(router: Router, name: string): KVStore {
  const store = new KVStore(name);
  router.get(`/${name}`, () => store.list(""));
  return store;
}

function shelf(router: Router, store: KVStore, path: string): KVStore {
  router.get(path, () => store.list(""));
  return store;
}

const router = new Router("api");
const users = table(router, "users");
const orders = table(router, "orders");
shelf(router, shelf(router, users, "/in1"), "/in2");
router.post("/both", async () => {
  await users.set("a", "1");
  await orders.set("b", "2");
});
