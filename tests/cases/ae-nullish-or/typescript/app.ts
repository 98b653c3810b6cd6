import { KVStore, Router } from "@pluto/sdk";

const chosen = undefined;
const store = new KVStore(chosen ?? "fallback");
const router = new Router("api");

router.get("/value", () => store.get("value"));
