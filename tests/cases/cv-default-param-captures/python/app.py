from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


def read(key, store=notes):
    return store.get(key)


router.get("/last", lambda request: read("last"))
