import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/first", () => {
  const { get } = notes;
  return get.call(notes, "first");
});
