import { KVStore, Router } from "@pluto/sdk";

const prices = new Map([["apple", "3"]]);
const stock = new KVStore("stock");
const router = new Router("shop");

router.get("/price", () => prices.get("apple"));
router.get("/stock", () => stock.get("apple"));
