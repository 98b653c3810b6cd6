import { KVStore, Router } from "@pluto/sdk";

const stores = { users: new KVStore("users"), orders: new KVStore("orders") };
const router = new Router("api");

router.get("/:table", (request) => {
  const table = request.params.table as keyof typeof stores;
  return stores[table].list();
});
