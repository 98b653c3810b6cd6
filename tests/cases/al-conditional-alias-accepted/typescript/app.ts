import { KVStore, Router } from "@pluto/sdk";

const split = true;
const inner = new Router("inner");
const outer = new Router("outer");
const notes = new KVStore("notes");
const router = split ? inner : outer;

router.get("/notes", () => notes.list(""));
outer.get("/hello", () => "hello");
