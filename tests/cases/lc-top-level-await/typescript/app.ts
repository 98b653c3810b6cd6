import { KVStore, Router } from "@pluto/sdk";

const greeting = await Promise.resolve("hello");
const notes = new KVStore("notes");
const router = new Router("api");

router.get("/last", async () => `${greeting} ${await notes.get("last")}`);
