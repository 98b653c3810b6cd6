import { KVStore, Router } from "@pluto/sdk";

const stores = { notes: new KVStore("notes"), drafts: new KVStore("drafts"), archive: new KVStore("archive") };
const router = new Router("api");

router.get("/drafts", async () => {
  for (const [name, store] of Object.entries(stores)) if (name === "drafts") return await store.get("last");
  return undefined;
});
router.post("/archive", async ({ body }) => {
  for (const [name, store] of Object.entries(stores)) {
    if (name === "archive") continue;
    await store.delete("last");
  }
  await stores.archive.set("last", body ?? "");
});
