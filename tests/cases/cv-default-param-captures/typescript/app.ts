import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

function read(key: string, store = notes): Promise<string> {
  return store.get(key);
}

router.get("/last", () => read("last"));
