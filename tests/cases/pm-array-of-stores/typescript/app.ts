import { KVStore, Router } from "@pluto/sdk";

const stores = [new KVStore("users"), new KVStore("orders")];
const router = new Router("api");

router.get("/keys", () => Promise.all(stores.map((store) => store.list())));
router.post("/clear", async () => {
  for (const store of stores) await store.delete("last");
});
