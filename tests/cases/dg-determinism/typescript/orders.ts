import { KVStore, Router } from "@pluto/sdk";

const orders = new KVStore("orders");
const router = new Router("admin");

router.post("/orders", (request) => orders.set("last", request.body ?? ""));
router.get("/orders", () => orders.list(""));
