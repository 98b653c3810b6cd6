from pluto_sdk import KVStore, Router


class Shelf:
    def __init__(self, store):
        self.store = store

    @property
    def last(self):
        return self.store.get("last")

    @last.setter
    def last(self, value):
        self.store.set("last", value)

    @last.deleter
    def last(self):
        self.store.delete("last")


shelf = Shelf(KVStore("s"))
router = Router("api")


def clear(request):
    del shelf.last


def put(request):
    shelf.last = "x"


router.delete("/last", clear)
router.put("/last", put)
router.get("/last", lambda request: shelf.last)
