import { KVStore, Router } from "@pluto/sdk";

const TABLE = "orders";
const STORE = TABLE;
const name = STORE;

const orders = new KVStore(name);
const router = new Router("api");

router.get("/count", () => orders.get("count"));
