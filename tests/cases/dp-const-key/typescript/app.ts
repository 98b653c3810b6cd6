import { KVStore, Router } from "@pluto/sdk";

const READ = "get";
const notes = new KVStore("notes");
const router = new Router("api");

router.get("/last", () => notes[READ]("last"));
