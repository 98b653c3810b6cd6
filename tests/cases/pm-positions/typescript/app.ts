import { KVStore, Router } from "@pluto/sdk";

const users = new KVStore("users");
const orders = new KVStore("orders");
const drafts = new KVStore("drafts");
const router = new Router("api");

router.get("/both", async () => {
  const [user, order] = await Promise.all([users.get("last"), orders.get("last")]);
  return { user, order };
});

router.get("/second", async () => {
  const title = "drafts",
    keys = await drafts.list();
  return { title, keys };
});
