import { KVStore, Queue, Router } from "@pluto/sdk";
import { addShelf } from "./shelves.ts";

const router = new Router("api");
const drafts = new KVStore("my drafts");
const sent = new Queue("sent");

addShelf(router, "novels");
router.fetch("/drafts", async () => (await drafts.list("")).join());
router.post("/drafts", async (request) => {
  await drafts.set("last", request.body ?? "");
  const outbox = new Queue("outbox");
  await outbox.push("saved");
  await sent.push("saved");
});
