import { KVStore, Router } from "@pluto/sdk";

const users = new KVStore("users");
const drafts = new KVStore("drafts");
const router = new Router("api");

function save(store: KVStore, text: string): Promise<void> {
  return store.set("last", text);
}

router.post("/users", (request) => save(users, request.body ?? ""));
router.post("/drafts", (request) => save(drafts, request.body ?? ""));
