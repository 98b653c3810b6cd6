from pluto_sdk import KVStore, Router


class Counter:
    def __init__(self, store: KVStore):
        self.store = store

    def read(self) -> str:
        return self.store.get("total")


def create_counter(store: KVStore) -> Counter:
    return Counter(store)


counter = create_counter(KVStore("visits"))
router = Router("api")

router.get("/visits", lambda request: counter.read())
