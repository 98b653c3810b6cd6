import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const holder = { notes };
const router = new Router("api");

router.get("/last", () => holder.notes.get("last"));
