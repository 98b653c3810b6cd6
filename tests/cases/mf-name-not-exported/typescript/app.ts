import { KVStore, Router } from "@pluto/sdk";
import { archives, hasDrafts, noteName } from "./names.ts";

const router = new Router("api");
const notes = new KVStore(noteName);
const copies = new KVStore(`${noteName}-copies`);
router.get(`/${noteName}`, async () => [await notes.get("last"), await copies.get("last")]);

for (const name of archives) router.get(`/${name}`, () => notes.get(name));
if (hasDrafts) new KVStore("drafts");
