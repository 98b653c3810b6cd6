import { KVStore, Router } from "@pluto/sdk";

class Counter {
  static calls = 0;
}

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/count", async () => {
  Counter.calls++;
  if (Counter.calls > 1) await notes.delete("first");
});
