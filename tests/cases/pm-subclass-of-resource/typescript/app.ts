import { KVStore, Router } from "@pluto/sdk";

class Cache extends KVStore {
  remember(text: string): Promise<void> {
    return this.set("last", text);
  }
}

const cache = new Cache("cache");
const router = new Router("api");

router.post("/last", (request) => cache.remember(request.body ?? ""));
router.get("/last", () => cache.get("last"));
