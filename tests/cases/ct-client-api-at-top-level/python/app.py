from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")

first = notes.get("first")

router.get("/notes", lambda request: notes.list())
