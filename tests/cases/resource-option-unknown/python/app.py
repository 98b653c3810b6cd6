from pluto_sdk import KVStore, Router

notes = KVStore("notes", retries=3)
router = Router("api")

router.get("/notes", lambda request: notes.list())
