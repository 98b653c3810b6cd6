import { KVStore, Router } from "@pluto/sdk";

const pattern = /orders/;
const count = 10n;
const day = new Date(2024, 1, 29);

const patterns = new KVStore(pattern as never);
const router = new Router("api");

router.get(`/${count}`, () => patterns.list());
router.get(`/${day}`, () => patterns.list());
