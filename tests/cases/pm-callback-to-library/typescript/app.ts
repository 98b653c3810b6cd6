import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

router.post("/later", () => {
  setTimeout(() => notes.set("last", "late"), 10);
});
