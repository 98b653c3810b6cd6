import { KVStore, Router } from "@pluto/sdk";
import names from "./names.json";

const notes = new KVStore(names.store);
const router = new Router("api");

router.get("/last", () => notes.get(names.key));
