import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

const first = await notes.get("first");

router.get("/notes", () => notes.list());
