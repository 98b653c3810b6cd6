import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const alias = notes;
const router = new Router("api");

router.get("/last", () => alias.get("last"));
