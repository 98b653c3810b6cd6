import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/any", (request) => {
  const operation = request.query["operation"] as keyof KVStore;
  return notes[operation as string]("last");
});
