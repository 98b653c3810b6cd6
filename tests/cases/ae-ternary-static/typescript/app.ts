import { KVStore, Router } from "@pluto/sdk";

const persistent = true;
const store = new KVStore(persistent ? "kept" : "scratch");
const router = new Router("api");

router.get("/value", () => store.get("value"));
