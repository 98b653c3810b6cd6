import { KVStore, Router } from "@pluto/sdk";

enum Store {
  Users = "users",
  Orders = "orders",
}

const orders = new KVStore(Store.Orders);
const router = new Router("api");

router.get("/orders", () => orders.list());
