import { Router } from "@pluto/sdk";

const prices = { apple: 3, pear: { ripe: 4, green: 2 } };
const sizes = ["small", ["large", "huge"]];
const router = new Router("shop");

router.get("/offer", () => ({ prices, sizes }));
