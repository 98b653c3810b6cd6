from dataclasses import dataclass

from pluto_sdk import KVStore, Router


@dataclass
class Counter:
    store: KVStore
    key: str = "total"

    def read(self) -> str:
        return self.store.get(self.key)


counter = Counter(KVStore("visits"))
router = Router("api")

router.get("/visits", lambda request: counter.read())
