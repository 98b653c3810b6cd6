from pluto_sdk import KVStore, Router


def table(router: Router, name: str) -> KVStore:
    store = KVStore(name)
    router.get(f"/{name}", lambda request: store.list(""))
    return store


def shelf(router: Router, store: KVStore, path: str) -> KVStore:
    router.get(path, lambda request: store.list(""))
    return store


router = Router("api")
users = table(router, "users")
orders = table(router, "orders")
shelf(router, shelf(router, users, "/in1"), "/in2")
router.post("/both", lambda request: (users.set("a", "1"), orders.set("b", "2"), "ok")[2])
