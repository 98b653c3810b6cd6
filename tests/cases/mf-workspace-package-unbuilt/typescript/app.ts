import { KVStore, Router } from "@pluto/sdk";
import { ordersName } from "stores";

const router = new Router("shop");
const orders = new KVStore(ordersName);

router.get("/orders", async () => (await orders.list("")).join());
