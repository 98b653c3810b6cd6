import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const drafts = new KVStore("drafts");
const router = new Router("api");

function after(steps: number, store: KVStore): Promise<string> {
  if (steps === 0) return store.get("last");
  return after(steps - 1, store);
}

router.get("/notes", () => after(9, notes));
router.get("/drafts", () => after(2, drafts));
