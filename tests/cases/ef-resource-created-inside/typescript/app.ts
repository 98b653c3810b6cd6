import { KVStore, Router } from "@pluto/sdk";

function addTable(router: Router, name: string): void {
  const table = new KVStore(`${name}-table`);
  router.get(`/${name}`, () => table.list());
}

const router = new Router("api");

addTable(router, "users");
addTable(router, "orders");
