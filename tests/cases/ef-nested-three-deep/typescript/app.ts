import { KVStore, Router } from "@pluto/sdk";

function addRead(web: Router, path: string, table: KVStore): void {
  web.get(path, () => table.get("latest"));
}

function addGroup(api: Router, prefix: string, store: KVStore): void {
  addRead(api, `${prefix}/latest`, store);
}

function addAll(router: Router, name: string, values: KVStore): void {
  addGroup(router, `/${name}`, values);
}

const router = new Router("api");

addAll(router, "users", new KVStore("users"));
addAll(router, "orders", new KVStore("orders"));
