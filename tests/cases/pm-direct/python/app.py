from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")

router.get("/first", lambda request: notes.get("first"))
