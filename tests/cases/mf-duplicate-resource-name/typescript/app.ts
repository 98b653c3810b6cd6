import { KVStore, Router } from "@pluto/sdk";
import { drafts } from "./drafts";

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/notes", () => notes.list());
router.get("/drafts", () => drafts.list());
