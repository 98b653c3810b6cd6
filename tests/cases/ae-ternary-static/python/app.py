from pluto_sdk import KVStore, Router

persistent = True
store = KVStore("kept" if persistent else "scratch")
router = Router("api")

router.get("/value", lambda request: store.get("value"))
