import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");
const method = process.env.METHOD as "get";

router.get("/notes", () => notes.list(""));
router[method]("/keys", () => notes.list(""));
