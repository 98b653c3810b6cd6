import { KVStore, Router } from "@pluto/sdk";

const visits = new KVStore("visits");
const router = new Router("api");

setInterval(() => visits.delete("today"), 86_400_000);

router.get("/visits", () => visits.get("today"));
