import { addRoutes } from "./routes";

const { KVStore, Router } = require("@pluto/sdk");
const { users } = require("./users");

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/note", async () => {
  await notes.set("first", "a note");
  return notes.get("first");
});
router.get("/users", async () => String(await users.has("ada")));
addRoutes(router);
