import { KVStore, Router } from "@pluto/sdk";

interface Described {
  readonly about: string;
}

interface Stored extends Described {
  readonly store: KVStore;
}

function addInfo<T extends Described>(router: Router, name: string, item: T): T {
  router.get(`/${name}/info`, () => item.about);
  return item;
}

const router = new Router("api");

const notes = addInfo<Stored>(router, "notes", { about: "short texts", store: new KVStore("notes") });
router.get("/notes", () => notes.store.list());
