import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

async function* values(prefix: string) {
  for (const key of await notes.list(prefix)) yield notes.get(key);
}

router.get("/notes", async (request) => {
  const found: string[] = [];
  for await (const value of values(String(request.query.prefix))) found.push(value);
  return found;
});
