from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")

router.get("/notes", lambda request: notes.list())
router.get("/hello", lambda request: "hello")
