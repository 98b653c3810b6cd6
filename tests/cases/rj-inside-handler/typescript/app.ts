import { KVStore, Router } from "@pluto/sdk";

const router = new Router("api");

router.get("/notes", () => {
  const notes = new KVStore("notes");
  return notes.list();
});
