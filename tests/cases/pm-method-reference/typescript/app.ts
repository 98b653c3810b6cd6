import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/one", (request) => [request.path].map(notes.get));
router.post("/two", async (request) => {
  const write = notes.set.bind(notes, "last");
  await write(request.body ?? "");
});
