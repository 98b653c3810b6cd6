import { KVStore, Router } from "@pluto/sdk";

interface Stores {
  readonly users?: KVStore;
  readonly orders?: KVStore;
}

const spare = new KVStore("spare");
const stores: Stores = { users: new KVStore("users") };
const { users = spare, orders = spare } = stores;
const router = new Router("api");

router.get("/users", () => users.list(""));
router.get("/orders", () => orders.get("last"));
