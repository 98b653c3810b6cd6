import { KVStore, Router } from "@pluto/sdk";

class Stores {
  get notes(): KVStore {
    return new KVStore("notes");
  }
}

const router = new Router("api");

router.get("/hello", () => "hello");
