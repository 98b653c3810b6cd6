import { KVStore, Router } from "@pluto/sdk";

let name = "old";
name = "new";

const store = new KVStore(name);
const router = new Router("api");

router.get("/keys", () => store.list());
