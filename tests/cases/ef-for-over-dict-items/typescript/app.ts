import { KVStore, Router } from "@pluto/sdk";

const tables = { "/users": "users", "/orders": "orders" };
const router = new Router("api");

for (const [path, name] of Object.entries(tables)) {
  const table = new KVStore(name);
  router.get(path, () => table.list());
}
