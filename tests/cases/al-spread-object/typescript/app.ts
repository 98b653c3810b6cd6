import { KVStore, Router } from "@pluto/sdk";

const some = { users: new KVStore("users") };
const all = { ...some, orders: new KVStore("orders") };
const router = new Router("api");

router.get("/users", () => all.users.list());
router.get("/orders", () => all.orders.list());
