import { KVStore, Router } from "@pluto/sdk";

const table = "orders";
const orders = new KVStore(table.normalize("NFKD"));
const router = new Router("api");

router.get("/orders", () => orders.list());
