import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/get", () => notes.get("key"));
router.get("/set", () => notes.set("key", "value"));
router.get("/delete", () => notes.delete("key"));
router.get("/has", () => notes.has("key"));
router.get("/list", () => notes.list("k", { limit: 2 }));
