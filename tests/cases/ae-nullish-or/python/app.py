from pluto_sdk import KVStore, Router

chosen = None
store = KVStore(chosen or "fallback")
router = Router("api")

router.get("/value", lambda request: store.get("value"))
