import { KVStore, Router } from "@pluto/sdk";

const router = new Router("api");
const notes = new KVStore("notes");

router.get("/notes", async () => (await notes.list("")).join());
if (process.env.WITH_ARCHIVE) addArchive(router, "archive");

function addArchive(target: Router, name: string): void {
  target.get(`/${name}`, async () => (await notes.list(name)).join());
}
