import { KVStore, Router } from "@pluto/sdk";

const settings = { store: { name: "visits", retries: 3 }, debug: false };

const visits = new KVStore(settings.store.name);
const router = new Router("api");

router.get("/visits", () => visits.get("total"));
