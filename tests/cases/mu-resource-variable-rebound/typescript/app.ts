import { KVStore, Router } from "@pluto/sdk";

const router = new Router("api");

let store = new KVStore("old");
store = new KVStore("new");

router.get("/values", () => store.list());
