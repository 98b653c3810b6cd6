import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");
const settings: Record<string, string> = {};

router.post("/settings", (request) => {
  Object.assign(settings, request.json());
});
router.get("/notes", () => notes.get(settings["key"] ?? "last"));
