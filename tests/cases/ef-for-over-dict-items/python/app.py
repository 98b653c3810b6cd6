from pluto_sdk import KVStore, Router


def add_table(router: Router, path: str, name: str):
    table = KVStore(name)
    router.get(path, lambda request: table.list())


tables = {"/users": "users", "/orders": "orders"}
router = Router("api")

for path, name in tables.items():
    add_table(router, path, name)
