from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")

router.get("/get", lambda request: notes.get("key"))
router.get("/set", lambda request: notes.set("key", "value"))
router.get("/delete", lambda request: notes.delete("key"))
router.get("/has", lambda request: notes.has("key"))
router.get("/list", lambda request: notes.list("k", limit=2))
