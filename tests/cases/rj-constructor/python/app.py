from pluto_sdk import KVStore, Router


class Notes:
    def __init__(self):
        self.store = KVStore("notes")


notes = Notes()
router = Router("api")

router.get("/notes", lambda request: notes.store.list())
