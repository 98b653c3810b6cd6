import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes", { retries: 3 });
const router = new Router("api");

router.get("/notes", () => notes.list());
