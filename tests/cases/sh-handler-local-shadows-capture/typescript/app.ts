import { KVStore, Router } from "@pluto/sdk";

const store = new KVStore("notes");
const router = new Router("api");

router.get("/local", () => {
  const store = new Map([["last", "local"]]);
  return store.get("last");
});
router.get("/notes", () => store.list());
