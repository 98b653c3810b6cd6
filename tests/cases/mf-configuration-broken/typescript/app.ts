import { KVStore, Router } from "@pluto/sdk";
import { greetingPath, greetings } from "@/names";

const router = new Router("api");
const visits = new KVStore("visits");

router.get(greetingPath, () => greetings.join());
router.get("/visits", async () => (await visits.list("")).join());
