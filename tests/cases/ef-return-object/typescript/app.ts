import { KVStore, Router } from "@pluto/sdk";

function createTables(prefix: string) {
  const users = new KVStore(`${prefix}-users`);
  return { users, orders: new KVStore(`${prefix}-orders`) };
}

const { users, orders } = createTables("shop");
const router = new Router("api");

router.get("/users", () => users.list());
router.get("/orders", () => orders.list());
