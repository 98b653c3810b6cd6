import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/last", () => {
  const held = new WeakRef(notes);
  return held.deref()?.get("last");
});
