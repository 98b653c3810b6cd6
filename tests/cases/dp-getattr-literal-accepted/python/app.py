from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")

router.get("/last", lambda request: getattr(notes, "get")("last"))
