from pluto_sdk import KVStore, Router

notes = KVStore("notes" + "-v" + str(1))
router = Router("api")

router.get("/notes" + "/first", lambda request: notes.get("first"))
