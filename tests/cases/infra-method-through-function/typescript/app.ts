import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

const get = router.get.bind(router);
get("/bound", () => notes.get("bound"));
router.get.call(router, "/called", () => notes.get("called"));
router.get.apply(router, ["/applied", () => notes.get("applied")]);
Reflect.apply(router.get, router, ["/reflected", () => notes.get("reflected")]);
router.delete("/notes", () => notes.delete("bound"));
