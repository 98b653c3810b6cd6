from pluto_sdk import KVStore, Router


class Shelf:
    def __init__(self, store: KVStore):
        self.store = store

    def __getitem__(self, key):
        return self.store.get(key)


class Visit:
    def __init__(self, store: KVStore):
        self.store = store

    def __enter__(self):
        self.store.set("open", "yes")
        return self

    def __exit__(self, *error):
        self.store.delete("open")


shelf = Shelf(KVStore("books"))
visit = Visit(KVStore("visits"))
router = Router("api")


def during(request):
    with visit:
        return "inside"


router.get("/first", lambda request: shelf["first"])
router.get("/visit", during)
