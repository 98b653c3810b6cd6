import { KVStore, Router } from "@pluto/sdk";

const users = new KVStore("users");
const orders = new KVStore("orders");
const router = new Router("api");

router.get("/keys", (request) => {
  const store = request.query.of === "users" ? users : orders;
  return store.list();
});
