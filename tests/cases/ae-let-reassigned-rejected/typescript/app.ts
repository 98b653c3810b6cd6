import { KVStore, Router } from "@pluto/sdk";

let name = "scratch";
if (process.env.STAGE === "prod") {
  name = "kept";
}

const store = new KVStore(name);
const router = new Router("api");

router.get("/keys", () => store.list());
