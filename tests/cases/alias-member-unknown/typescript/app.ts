import { KVStore, Router } from "@plutolang/pluto";

const names = new KVStore("names");
const router = new Router("api");

router.get("/table", () => names.awsTableName);
router.get("/last", () => names.get("last"));
