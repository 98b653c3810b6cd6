from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("notes")

router.get("/notes", lambda request: notes.list())
