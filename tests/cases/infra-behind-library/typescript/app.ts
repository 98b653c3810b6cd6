import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const users = Reflect.construct(KVStore, ["users"]) as KVStore;
const router = new Router("api");

router.get("/notes", () => notes.get("last"));
router.get("/users", () => users.get("last"));
