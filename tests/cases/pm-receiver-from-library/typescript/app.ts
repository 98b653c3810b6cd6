import { AsyncLocalStorage } from "node:async_hooks";
import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const current = new AsyncLocalStorage<KVStore>();
const router = new Router("api");

router.get("/last", () => current.run(notes, () => current.getStore()?.get("last")));
