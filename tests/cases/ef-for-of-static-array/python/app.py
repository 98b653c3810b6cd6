from pluto_sdk import KVStore, Router


def add_table(router: Router, name: str):
    table = KVStore(name)
    router.get(f"/{name}", lambda request: table.list())


router = Router("api")

for name in ["users", "orders"]:
    add_table(router, name)
