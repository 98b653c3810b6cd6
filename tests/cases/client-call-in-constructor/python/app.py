from pluto_sdk import KVStore, Router


class Visits:
    def __init__(self, store: KVStore):
        self.store = store
        store.set("started", "now")

    def started(self) -> str:
        return self.store.get("started")


visits = Visits(KVStore("visits"))
router = Router("api")

router.get("/started", lambda request: visits.started())
router.get("/hello", lambda request: "hello")
