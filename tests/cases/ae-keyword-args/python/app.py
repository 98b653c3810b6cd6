from pluto_sdk import KVStore, Router


def add_table(router: Router, path: str, store: KVStore):
    router.get(path, lambda request: store.list())


add_table(Router(name="api"), store=KVStore(name="users"), path="/users")
