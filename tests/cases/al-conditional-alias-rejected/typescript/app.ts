import { KVStore, Router } from "@pluto/sdk";

const inner = new Router("inner");
const outer = new Router("outer");
const notes = new KVStore("notes");
const router = process.env.STAGE === "dev" ? inner : outer;

router.get("/notes", () => notes.list(""));
outer.get("/keys", () => notes.list(""));
