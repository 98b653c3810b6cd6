import { KVStore, Router } from "@pluto/sdk";
import { storeName } from "./names";

const store = new KVStore(storeName);
const router = new Router("api");

router.get("/value", () => store.get("value"));
