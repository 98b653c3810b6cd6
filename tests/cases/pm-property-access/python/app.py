from pluto_sdk import KVStore, Router


class Counter:
    def __init__(self, store: KVStore):
        self.store = store

    @property
    def total(self) -> str:
        return self.store.get("total")


counter = Counter(KVStore("visits"))
router = Router("api")

router.get("/visits", lambda request: counter.total)
