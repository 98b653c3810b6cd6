from pluto_sdk import KVStore, Router


def add_table(router: Router, path: str):
    table = KVStore("table")
    router.get(path, lambda request: table.list())


router = Router("api")

add_table(router, "/users")
add_table(router, "/orders")
