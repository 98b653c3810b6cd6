import { KVStore, Router } from "@pluto/sdk";

class Cache extends KVStore {
  constructor(stage: string | undefined) {
    if (stage) super("cache");
    else super("test-cache");
  }
}

const cache = new Cache(process.env["STAGE"]);
const router = new Router("api");

router.get("/last", () => cache.get("last"));
