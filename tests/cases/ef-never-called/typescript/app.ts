import { KVStore, Router } from "@pluto/sdk";

function addNotes(router: Router): void {
  const notes = new KVStore("notes");
  router.get("/notes", () => notes.list());
}

const router = new Router("api");

router.get("/hello", () => "hello");
