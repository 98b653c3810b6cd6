from pluto_sdk import KVStore, Router


def add_read(web: Router, path: str, table: KVStore):
    web.get(path, lambda request: table.get("latest"))


def add_group(api: Router, prefix: str, store: KVStore):
    add_read(api, f"{prefix}/latest", store)


def add_all(router: Router, name: str, values: KVStore):
    add_group(router, f"/{name}", values)


router = Router("api")

add_all(router, "users", KVStore("users"))
add_all(router, "orders", KVStore("orders"))
