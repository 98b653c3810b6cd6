import { KVStore, Router } from "@pluto/sdk";

function last(notes: KVStore): Promise<string> {
  return notes.get("last");
}

const router = new Router("api");

router.get("/last", (request) => last(JSON.parse(request.body ?? "null")));
