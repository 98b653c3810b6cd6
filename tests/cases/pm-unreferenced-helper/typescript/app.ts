import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

function erase(): Promise<void> {
  return notes.delete("last");
}

router.get("/last", () => notes.get("last"));
