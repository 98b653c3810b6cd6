import { KVStore, Router } from "@pluto/sdk";

const store = new KVStore("formulas");
const router = new Router("api");

router.get("/formula", async () => eval(await store.get("formula")));
router.get("/format", async (request) => (await import(`./${request.query["format"]}.ts`)).text);
router.get("/setting", (request) => process.env[String(request.query["name"])]);
