import { KVStore, Router } from "@pluto/sdk";

async function addNotes(router: Router, name: string): Promise<KVStore> {
  const notes = new KVStore(name);
  router.get(`/${name}`, () => notes.list());
  return notes;
}

const router = new Router("api");

const drafts = await addNotes(router, "drafts");
router.post("/drafts/first", async () => {
  await drafts.set("first", "empty");
});
