import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("notes");

router.get("/notes", () => notes.list());
