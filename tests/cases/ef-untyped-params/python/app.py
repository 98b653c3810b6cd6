from pluto_sdk import KVStore, Router


def add_table(router, name, table):
    router.get(f"/{name}", lambda request: table.list())


add_table(Router("api"), "users", KVStore("users"))
