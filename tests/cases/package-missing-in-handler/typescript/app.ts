import { KVStore, Router } from "@pluto/sdk";

const orders = new KVStore("orders");
const router = new Router("api");

router.post("/orders", async ({ body }) => {
  const { newId } = await import("@example/ids");
  await orders.set(newId(), body ?? "");
});
