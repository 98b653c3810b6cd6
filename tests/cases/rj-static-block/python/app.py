from pluto_sdk import KVStore, Router


class Stores:
    notes = KVStore("notes")


router = Router("api")

router.get("/notes", lambda request: Stores.notes.list())
