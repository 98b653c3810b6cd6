import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/last", () => {
  if (false) {
    return notes.delete("last");
  }
  return notes.get("last");
});
