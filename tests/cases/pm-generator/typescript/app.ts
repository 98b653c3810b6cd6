import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

async function* texts() {
  for (const key of await notes.list()) yield await notes.get(key);
}

router.get("/notes", async () => {
  const found = [];
  for await (const text of texts()) found.push(text);
  return found;
});
