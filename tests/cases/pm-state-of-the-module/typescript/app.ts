import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");
let calls = 0;
let open = false;

function start(): void {
  open = true;
}

router.get("/count", async () => {
  calls++;
  if (calls > 1) await notes.delete("first");
});
router.get("/open", async () => {
  start();
  if (open) await notes.set("open", "yes");
});
