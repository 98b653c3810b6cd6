from pluto_sdk import KVStore, Router


def add_table(router: Router, name: str):
    table = KVStore(f"{name}-table")
    router.get(f"/{name}", lambda request: table.list())


router = Router("api")

add_table(router, "users")
add_table(router, "orders")
