import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/last", async () => {
  const { readLast } = await import("./reading.ts");
  return readLast(notes);
});
