import { KVStore, Router } from "@pluto/sdk";

class Notes {
  readonly store: KVStore;

  constructor() {
    this.store = new KVStore("notes");
  }
}

const notes = new Notes();
const router = new Router("api");

router.get("/notes", () => notes.store.list());
