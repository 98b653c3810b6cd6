import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("my notes");
const router = new Router("api");

router.get(process.env.NOTES_PATH, () => "notes");
router.fetch("/notes", () => "notes");
router.get("/hello", () => "hello");
