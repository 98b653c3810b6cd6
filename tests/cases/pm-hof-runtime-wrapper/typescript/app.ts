import { KVStore, Router } from "@pluto/sdk";

const users = new KVStore("users");
const orders = new KVStore("orders");
const router = new Router("api");

async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    return await work();
  }
}

router.get("/users", () => withRetry(() => users.list()));
router.post("/orders", () => withRetry(() => orders.set("last", "new")));
