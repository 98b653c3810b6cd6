import { KVStore, Router } from "@pluto/sdk";

const store = new KVStore(process.env.STAGE === "prod" ? "kept" : "scratch");
const router = new Router("api");

router.get("/value", () => store.get("value"));
