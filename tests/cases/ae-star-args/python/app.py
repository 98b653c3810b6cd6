from pluto_sdk import KVStore, Router


def add_table(router: Router, path: str, table: str):
    store = KVStore(table)
    router.get(path, lambda request: store.list())


users = ["/users", "users"]
orders = {"path": "/orders", "table": "orders"}
settings = ("settings",)

router = Router("api")
store = KVStore(*settings)

add_table(router, *users)
add_table(*[router], **orders)
router.get("/settings", lambda request: store.list())
