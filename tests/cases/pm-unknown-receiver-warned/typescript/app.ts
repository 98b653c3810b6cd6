import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/last", () => {
  const found: any = JSON.parse("{}");
  found.store = notes;
  return found["sto" + "re"].get("last");
});
