import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/first", async () => await notes.get("first"));
