import { KVStore, Router } from "@pluto/sdk";

function addTable(router: Router, path: string, table: string) {
  const store = new KVStore(table);
  router.get(path, () => store.list());
}

const users = ["/users", "users"] as const;
const settings = ["settings"] as const;

const router = new Router("api");
const store = new KVStore(...settings);

addTable(router, ...users);
router.get("/settings", () => store.list());
