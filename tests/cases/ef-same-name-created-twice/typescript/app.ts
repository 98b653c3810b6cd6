import { KVStore, Router } from "@pluto/sdk";

function addTable(router: Router, path: string): void {
  const table = new KVStore("table");
  router.get(path, () => table.list());
}

const router = new Router("api");

addTable(router, "/users");
addTable(router, "/orders");
