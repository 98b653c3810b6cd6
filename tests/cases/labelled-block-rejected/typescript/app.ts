import { KVStore, Router } from "@pluto/sdk";

const router = new Router("api");

setUp: {
  if (process.env.NOTES === undefined) break setUp;
  const notes = new KVStore("notes");
  router.get("/notes", () => notes.get("last"));
}
router.get("/health", () => "ok");
