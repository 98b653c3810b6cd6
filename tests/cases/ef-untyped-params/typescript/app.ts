import { KVStore, Router } from "@pluto/sdk";

function addTable(router, name, table) {
  router.get(`/${name}`, () => table.list());
}

addTable(new Router("api"), "users", new KVStore("users"));
