import { KVStore, Router } from "@pluto/sdk";
import { lastOf } from "./reading";

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/last", () => lastOf(notes));
