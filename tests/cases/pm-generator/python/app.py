from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


def texts():
    for key in notes.list():
        yield notes.get(key)


router.get("/notes", lambda request: list(texts()))
