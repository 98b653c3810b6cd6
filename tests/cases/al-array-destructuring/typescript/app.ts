import { KVStore, Router } from "@pluto/sdk";

const stores = [new KVStore("users"), new KVStore("orders")];
const [users, orders] = stores;
const router = new Router("api");

router.get("/users", () => users.list());
router.get("/orders", () => orders.list());
