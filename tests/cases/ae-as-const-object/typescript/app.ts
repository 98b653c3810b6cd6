import { KVStore, Router } from "@pluto/sdk";

const NAMES = { main: "main-store", spare: "spare-store" } as const;

const store = new KVStore(NAMES.main);
const router = new Router("api");

router.get("/value", () => store.get("value"));
