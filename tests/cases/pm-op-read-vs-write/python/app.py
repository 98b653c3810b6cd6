from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")

router.get("/last", lambda request: notes.get("last"))
router.post("/last", lambda request: notes.set("last", request.body))
