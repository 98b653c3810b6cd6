import { KVStore, Router } from "@pluto/sdk";

interface Desk {
  clear(): Promise<void>;
}
class Desk {}

const notes = new KVStore("notes");
const desk = new Desk();
const router = new Router("api");

Desk.prototype.clear = () => notes.delete("last");
router.post("/clear", () => desk.clear());
