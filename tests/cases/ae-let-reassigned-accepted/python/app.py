from pluto_sdk import KVStore, Router

name = "old"
name = "new"

store = KVStore(name)
router = Router("api")

router.get("/keys", lambda request: store.list())
