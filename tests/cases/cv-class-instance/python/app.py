from pluto_sdk import KVStore, Router


class Counter:
    def __init__(self, store: KVStore, key: str):
        self.store = store
        self.key = key

    def read(self) -> str:
        return self.store.get(self.key)


def add_counter(router: Router, path: str, counter: Counter):
    router.get(path, lambda request: counter.read())


router = Router("api")

add_counter(router, "/visits", Counter(KVStore("visits"), "total"))
add_counter(router, "/orders", Counter(KVStore("orders"), "open"))
