from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


def last_of(source):
    return source.get("last")


router.get("/last", lambda request: last_of(notes))
