import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/sorted", () => {
  const watched = { then: (done: (text: string) => void) => void notes.get("last").then(done) };
  return Promise.race([watched]);
});
