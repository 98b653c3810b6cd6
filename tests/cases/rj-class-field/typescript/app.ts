import { KVStore, Router } from "@pluto/sdk";

class Notes {
  readonly #store = new KVStore("notes");

  read(key: string) {
    return this.#store.get(key);
  }
}

const notes = new Notes();
const router = new Router("api");
router.get("/notes", () => notes.read("last"));
