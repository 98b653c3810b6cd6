import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/last", () => notes.get("last"));
router.get("/any", (request) => notes[String(request.query["operation"])]("last"));
