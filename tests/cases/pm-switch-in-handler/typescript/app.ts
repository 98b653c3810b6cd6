import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

router.post("/notes", async (request) => {
  switch (request.query["do"]) {
    case "clear":
      await notes.delete("last");
      break;
    case "read":
      return await notes.get("last");
    default:
      await notes.set("last", request.body ?? "");
  }
  return "done";
});
