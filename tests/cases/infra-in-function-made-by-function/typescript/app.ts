import { KVStore, Router } from "@pluto/sdk";

const router = new Router("api");

function storeNamed(name: string) {
  return new KVStore(name);
}

function prefixed(make: (name: string) => KVStore, prefix: string) {
  return (name: string) => make(prefix + name);
}

const teamStore = prefixed(storeNamed, "team-");
const notes = teamStore("notes");

router.get("/notes", () => notes.get("last"));
