import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

async function save(request) {
  await notes.set("last", request.body);
}

router.post("/notes", save);
