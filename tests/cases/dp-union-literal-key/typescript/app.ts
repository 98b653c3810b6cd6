import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

function look(operation: "get" | "has", key: string): Promise<string | boolean> {
  return notes[operation](key);
}

router.get("/last", (request) => look(request.query["peek"] ? "has" : "get", "last"));
router.get("/any", (request) => {
  const operation = request.query["operation"] as "has" | "delete";
  return notes[operation]("last");
});
