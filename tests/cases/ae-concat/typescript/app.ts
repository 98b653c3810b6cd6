import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes" + "-v" + 1);
const router = new Router("api");

router.get("/notes" + "/first", () => notes.get("first"));
