import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");
const operations = ["get", "has"] as const;

router.get("/notes", async (request) => {
  const operation = operations[Number(request.query["how"])];
  return operation ? String(await notes[operation]("last")) : "unknown";
});
