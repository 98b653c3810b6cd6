from pluto_sdk import KVStore, Router

router = Router("api")

store = KVStore("old")
store = KVStore("new")

router.get("/values", lambda request: store.list())
