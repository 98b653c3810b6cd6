import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/last", async () => {
  for (let turn = 0; turn < 3; turn++) {
    if (turn === 2) await notes.set("last", String(turn));
  }
});
