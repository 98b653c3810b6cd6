import { KVStore, Router } from "@pluto/sdk";

const router = new Router("api");

for (const name of ["users", "orders"]) {
  const table = new KVStore(name);
  router.get(`/${name}`, () => table.list());
}
