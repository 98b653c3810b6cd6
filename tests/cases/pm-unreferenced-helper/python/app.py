from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


def erase():
    notes.delete("last")


router.get("/last", lambda request: notes.get("last"))
