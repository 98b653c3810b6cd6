import { KVStore, Router } from "@pluto/sdk";

class Stores {
  static notes: KVStore;

  static {
    Stores.notes = new KVStore("notes");
  }
}

const router = new Router("api");

router.get("/notes", () => Stores.notes.list());
