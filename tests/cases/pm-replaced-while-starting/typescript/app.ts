import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const drafts = new KVStore("drafts");
const router = new Router("api");

let load = notes.get.bind(notes);
if (process.env.PREVIEW) load = drafts.get.bind(drafts);

let checks = new Set([() => notes.has("first")]);
checks = new Set([...checks, () => drafts.has("first")]);

router.get("/note", () => load("first"));
router.get("/checks", async () => {
  const found = await Promise.all([...checks].map((check) => check()));
  return found.join(", ");
});
