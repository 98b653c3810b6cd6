import { KVStore, Router } from "@pluto/sdk";

const kinds = { store: KVStore, router: Router };

function create<T>(Kind: new (name: string) => T, name: string): T {
  return new Kind(name);
}

function createNamed<K extends keyof typeof kinds>(kind: K, name: string) {
  const Kind = kinds[kind];
  return new Kind(name);
}

const Store = KVStore;
const notes = create(KVStore, "notes");
const users = new Store("users");
const teams = createNamed("store", "teams") as KVStore;
const router = createNamed("router", "api") as Router;

router.get("/notes", async () => {
  await notes.set("last", "a note");
  return notes.get("last");
});
router.get("/users", async () => String(await users.has("ada")));
router.get("/teams", async () => (await teams.list("")).length.toString());
