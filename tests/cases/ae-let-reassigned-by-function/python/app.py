from pluto_sdk import KVStore, Router

name = "scratch"


def keep() -> str:
    global name
    name = "kept"
    return name


kept = keep()
store = KVStore(name)
router = Router("api")

router.get("/keys", lambda request: {"kept": kept, "keys": store.list()})
